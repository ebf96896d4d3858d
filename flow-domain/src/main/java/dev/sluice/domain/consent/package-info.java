/** What people let applications do. */
@NullMarked
package dev.sluice.domain.consent;

import org.jspecify.annotations.NullMarked;
