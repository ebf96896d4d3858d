/** Per-domain defaults: which flow logs in, recovers and so on, and how pages look. */
@NullMarked
package dev.sluice.domain.brand;

import org.jspecify.annotations.NullMarked;
