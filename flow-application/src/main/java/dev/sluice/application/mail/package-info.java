/** Sends what is in the outbox. */
@NullMarked
package dev.sluice.application.mail;

import org.jspecify.annotations.NullMarked;
