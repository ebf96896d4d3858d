package dev.sluice.domain.policy;

/** How the results of several bindings make one. */
public enum PolicyEngineMode {
  /** One that passes is enough. */
  ANY,
  /** Every one has to pass. */
  ALL
}
