package dev.sluice.domain.stage.kind;

/** Whether a stage shows something to the visitor when the run reaches it. */
public enum Showing {
  /** It asks, whatever has happened before. */
  ALWAYS,
  /** It does its work in silence. */
  NEVER,
  /** Only the moment tells, or the run ends there. */
  PERHAPS
}
