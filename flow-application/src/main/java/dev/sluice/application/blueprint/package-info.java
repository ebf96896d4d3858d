/** Applying blueprints. */
@NullMarked
package dev.sluice.application.blueprint;

import org.jspecify.annotations.NullMarked;
