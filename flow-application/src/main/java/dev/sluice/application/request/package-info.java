/** What callers send. */
@NullMarked
package dev.sluice.application.request;

import org.jspecify.annotations.NullMarked;
