/** Stages of all kinds. */
@NullMarked
package dev.sluice.adapter.persistence.stage;

import org.jspecify.annotations.NullMarked;
