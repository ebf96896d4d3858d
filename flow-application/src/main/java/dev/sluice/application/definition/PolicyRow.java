package dev.sluice.application.definition;

import dev.sluice.domain.policy.Policy;

/**
 * A policy as lists have it.
 *
 * @param policy the policy
 * @param boundTo how many bindings attach it and how many stages refer to it
 */
public record PolicyRow(Policy policy, int boundTo) {

  /** The field by which listings tell kinds apart. */
  public static final String KIND = "kind";
}
