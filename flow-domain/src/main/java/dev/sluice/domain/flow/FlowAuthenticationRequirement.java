package dev.sluice.domain.flow;

/** What a visitor must be to start a flow. */
public enum FlowAuthenticationRequirement {
  NONE,
  REQUIRE_AUTHENTICATED,
  REQUIRE_UNAUTHENTICATED,
  REQUIRE_SUPERUSER,
  /** Another flow handed over. */
  REQUIRE_REDIRECT,
  /** An outpost asks; there is none yet, so this refuses everybody. */
  REQUIRE_OUTPOST,
  /** A flow token restored the run. */
  REQUIRE_TOKEN
}
