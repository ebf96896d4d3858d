package dev.sluice.domain.flow;

/** What a visitor meets whom the flow's requirement or policies refuse (spec/stages.md 1.0). */
public enum FlowDeniedAction {
  /** On to a valid {@code next}; without one, access denied with the policies' messages. */
  MESSAGE_CONTINUE,
  /** Access denied with the policies' messages. */
  MESSAGE,
  /** On to a valid {@code next}, else to the start page. */
  CONTINUE
}
