/** Importing, applying and exporting blueprints. */
@NullMarked
package dev.sluice.adapter.web.blueprint;

import org.jspecify.annotations.NullMarked;
