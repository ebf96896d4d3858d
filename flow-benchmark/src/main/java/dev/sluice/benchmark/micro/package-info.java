/** What single parts of the engine cost, by JMH. */
@NullMarked
package dev.sluice.benchmark.micro;

import org.jspecify.annotations.NullMarked;
