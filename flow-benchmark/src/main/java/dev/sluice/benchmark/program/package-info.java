/** What all programs share: options, and where results go. */
@NullMarked
package dev.sluice.benchmark.program;

import org.jspecify.annotations.NullMarked;
