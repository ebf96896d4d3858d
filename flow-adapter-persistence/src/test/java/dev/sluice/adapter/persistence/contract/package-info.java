/** What every storage does, in memory and on PostgreSQL. */
@NullMarked
package dev.sluice.adapter.persistence.contract;

import org.jspecify.annotations.NullMarked;
