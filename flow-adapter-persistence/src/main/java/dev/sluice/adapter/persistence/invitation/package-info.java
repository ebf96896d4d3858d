/** Invitations. */
@NullMarked
package dev.sluice.adapter.persistence.invitation;

import org.jspecify.annotations.NullMarked;
