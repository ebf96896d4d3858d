/** Brands. */
@NullMarked
package dev.sluice.adapter.persistence.brand;

import org.jspecify.annotations.NullMarked;
