package dev.sluice.domain.policy;

/** What becomes of a policy that could not be evaluated. */
public enum WhenUndecided {
  /** Its binding's failure result counts: flows and prompt stages. */
  USE_FAILURE_RESULT,
  /** It stays undecided, and the target decides what that means: stage bindings. */
  KEEP
}
