/** Connections, units of work and what constraints say. */
@NullMarked
package dev.sluice.adapter.persistence.database;

import org.jspecify.annotations.NullMarked;
