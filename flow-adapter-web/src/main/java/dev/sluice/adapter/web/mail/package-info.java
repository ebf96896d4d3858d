/** Mails over HTTP. */
@NullMarked
package dev.sluice.adapter.web.mail;

import org.jspecify.annotations.NullMarked;
