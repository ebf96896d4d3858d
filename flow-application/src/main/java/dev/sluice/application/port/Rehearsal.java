package dev.sluice.application.port;

import java.util.function.Supplier;

/** Does work only to see how it goes. */
@FunctionalInterface
public interface Rehearsal {

  /** Performs work in a unit of its own, also within another one, and undoes all of it. */
  <T> T perform(Supplier<T> work);
}
