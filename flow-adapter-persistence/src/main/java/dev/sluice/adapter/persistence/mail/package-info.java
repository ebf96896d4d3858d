/** The outbox on PostgreSQL. */
@NullMarked
package dev.sluice.adapter.persistence.mail;

import org.jspecify.annotations.NullMarked;
