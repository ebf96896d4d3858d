package dev.sluice.domain.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a policy of any kind; on the wire {@code policy_uuid}. */
public record PolicyId(UUID value) {

  /** A name-based identifier for policies that are written in code; see {@link FlowId#named}. */
  public static PolicyId named(String name) {
    return new PolicyId(
        UUID.nameUUIDFromBytes(("policy:" + name).getBytes(StandardCharsets.UTF_8)));
  }
}
