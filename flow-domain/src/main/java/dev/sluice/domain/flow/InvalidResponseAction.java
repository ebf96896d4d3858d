package dev.sluice.domain.flow;

/** What a binding does when its stage gets an invalid response or refuses. */
public enum InvalidResponseAction {
  /** Ask again, with the errors. */
  RETRY,
  /** Start the flow anew and forget what was learned. */
  RESTART,
  /** Start the flow anew and keep what was learned. */
  RESTART_WITH_CONTEXT
}
