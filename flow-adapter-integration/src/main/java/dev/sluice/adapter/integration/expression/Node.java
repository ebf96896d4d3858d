package dev.sluice.adapter.integration.expression;

/**
 * A part of a compiled expression. Values are booleans, longs, doubles, strings, instants,
 * durations, lists, maps, optionals, things and {@link dev.sluice.domain.value.Value#NULL}.
 */
@FunctionalInterface
interface Node {

  /** What it amounts to. */
  Object value(Evaluation run) throws InterruptedException;
}
