/** What measures Sluice: one program per question. */
@NullMarked
package dev.sluice.benchmark;

import org.jspecify.annotations.NullMarked;
