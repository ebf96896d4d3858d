/** Takes the mails of a server that is measured. */
@NullMarked
package dev.sluice.benchmark.mail;

import org.jspecify.annotations.NullMarked;
