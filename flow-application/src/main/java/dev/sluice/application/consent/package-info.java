/** What people have let applications do, as they and administrators see it. */
@NullMarked
package dev.sluice.application.consent;

import org.jspecify.annotations.NullMarked;
