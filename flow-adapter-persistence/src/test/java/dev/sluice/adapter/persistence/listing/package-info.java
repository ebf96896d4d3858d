@NullMarked
package dev.sluice.adapter.persistence.listing;

import org.jspecify.annotations.NullMarked;
