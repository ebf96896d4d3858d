/** Mails: what they say, and how they reach a server. */
@NullMarked
package dev.sluice.adapter.integration.mail;

import org.jspecify.annotations.NullMarked;
