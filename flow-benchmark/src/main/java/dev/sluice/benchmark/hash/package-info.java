/** How many passwords a process can hash and do nothing else. */
@NullMarked
package dev.sluice.benchmark.hash;

import org.jspecify.annotations.NullMarked;
