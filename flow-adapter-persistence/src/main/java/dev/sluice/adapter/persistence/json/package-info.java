/** What is kept as JSON: configurations, definitions, states. */
@NullMarked
package dev.sluice.adapter.persistence.json;

import org.jspecify.annotations.NullMarked;
