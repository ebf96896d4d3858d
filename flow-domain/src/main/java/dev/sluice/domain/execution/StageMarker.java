package dev.sluice.domain.execution;

/** Whether the policies of a planned stage are asked when the run reaches it. */
public enum StageMarker {
  /** They are not. */
  DEFAULT,
  /** They are, with what is known then. */
  RE_EVALUATE
}
