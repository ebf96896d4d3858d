/** What happened: how it is written down, shown, searched, corrected and counted. */
@NullMarked
package dev.sluice.application.audit;

import org.jspecify.annotations.NullMarked;
