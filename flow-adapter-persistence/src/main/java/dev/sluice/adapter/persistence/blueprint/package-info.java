/** Blueprints that are kept. */
@NullMarked
package dev.sluice.adapter.persistence.blueprint;

import org.jspecify.annotations.NullMarked;
