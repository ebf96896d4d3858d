/** How a client of the API logs somebody in. */
@NullMarked
package dev.sluice.benchmark.login;

import org.jspecify.annotations.NullMarked;
