/** How flows are kept: jOOQ, Flyway and PostgreSQL behind the repository ports. */
@NullMarked
package dev.sluice.adapter.persistence;

import org.jspecify.annotations.NullMarked;
