/** Invitations, as administrators make them. */
@NullMarked
package dev.sluice.application.invitation;

import org.jspecify.annotations.NullMarked;
