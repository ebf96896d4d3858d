/** The rules of the architecture, and canaries that prove that the rules can fail. */
@NullMarked
package dev.sluice.bootstrap.arch;

import org.jspecify.annotations.NullMarked;
