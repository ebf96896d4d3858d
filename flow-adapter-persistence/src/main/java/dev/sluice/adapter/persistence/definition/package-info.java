/** Definitions of flows by revision: written, read, cached, announced. */
@NullMarked
package dev.sluice.adapter.persistence.definition;

import org.jspecify.annotations.NullMarked;
