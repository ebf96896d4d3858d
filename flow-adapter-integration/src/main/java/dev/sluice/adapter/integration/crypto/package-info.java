/** X.509 and PEM: the structures are Bouncy Castle's, keys and signatures the JDK's. */
@NullMarked
package dev.sluice.adapter.integration.crypto;

import org.jspecify.annotations.NullMarked;
