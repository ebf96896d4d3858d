/**
 * A flow: who may run it, what happens on refusal, how it looks, and which stages it binds in which
 * order.
 */
@NullMarked
package dev.sluice.domain.flow;

import org.jspecify.annotations.NullMarked;
