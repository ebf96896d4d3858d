/** Lists of what administrators define: filtered, searched, ordered, and cut into windows. */
@NullMarked
package dev.sluice.adapter.persistence.listing;

import org.jspecify.annotations.NullMarked;
