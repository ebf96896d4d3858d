/** What a server is asked while it is trained. */
@NullMarked
package dev.sluice.bootstrap.training;

import org.jspecify.annotations.NullMarked;
