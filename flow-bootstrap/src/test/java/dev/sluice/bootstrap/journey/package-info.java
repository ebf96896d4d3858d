/** What people and programs do with the running server, over HTTP. */
@NullMarked
package dev.sluice.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
