package dev.sluice.adapter.integration.expression;

/** What can be called by name; the receiver, if there is one, is the first argument. */
@FunctionalInterface
interface Function {

  /** Charges what it does before it does it. */
  Object apply(Evaluation run, Object[] arguments) throws InterruptedException;
}
