/** What a run knows: about whom it is, what was learned under which key, and what was proven. */
@NullMarked
package dev.sluice.domain.context;

import org.jspecify.annotations.NullMarked;
