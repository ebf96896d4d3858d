/** Blueprints as YAML, and what they may read of the server. */
@NullMarked
package dev.sluice.adapter.integration.blueprint;

import org.jspecify.annotations.NullMarked;
