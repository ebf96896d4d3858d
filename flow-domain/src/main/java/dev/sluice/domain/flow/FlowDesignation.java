package dev.sluice.domain.flow;

/** What a flow is for. */
public enum FlowDesignation {
  AUTHENTICATION,
  AUTHORIZATION,
  INVALIDATION,
  ENROLLMENT,
  UNENROLLMENT,
  RECOVERY,
  STAGE_CONFIGURATION
}
