/** Mails that are to be sent. */
@NullMarked
package dev.sluice.domain.mail;

import org.jspecify.annotations.NullMarked;
