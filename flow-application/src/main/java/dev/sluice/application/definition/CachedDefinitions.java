package dev.sluice.application.definition;

import dev.sluice.application.identity.Caller;

/** The compiled definitions that this node keeps in memory. */
public interface CachedDefinitions {

  /** What is counted or forgotten; flows and policies are kept together. */
  enum Part {
    FLOWS,
    POLICIES
  }

  /**
   * How many there are.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not know
   */
  int count(Caller caller, Part part);

  /**
   * Forgets them; they are compiled again when they are needed.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not do that
   */
  void clear(Caller caller, Part part);
}
