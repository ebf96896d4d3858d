/** People's devices, as they and administrators see them. */
@NullMarked
package dev.sluice.application.device;

import org.jspecify.annotations.NullMarked;
