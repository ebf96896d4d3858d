/** Who calls. */
@NullMarked
package dev.sluice.application.identity;

import org.jspecify.annotations.NullMarked;
