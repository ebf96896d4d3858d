/** What records look like on the wire: their fields, found by reflection, read and written. */
@NullMarked
package dev.sluice.application.shape;

import org.jspecify.annotations.NullMarked;
