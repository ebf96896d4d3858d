/** People's devices of all classes. */
@NullMarked
package dev.sluice.adapter.web.device;

import org.jspecify.annotations.NullMarked;
