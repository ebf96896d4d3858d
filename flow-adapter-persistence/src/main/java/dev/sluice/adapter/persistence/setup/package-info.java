/** What is done once for a database, and what is cleaned up. */
@NullMarked
package dev.sluice.adapter.persistence.setup;

import org.jspecify.annotations.NullMarked;
