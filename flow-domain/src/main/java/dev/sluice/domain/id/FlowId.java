package dev.sluice.domain.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a flow; on the wire {@code pk}. */
public record FlowId(UUID value) {

  /**
   * A name-based identifier (RFC 9562, version 3) for flows that are written in code: the same name
   * always gives the same identifier.
   */
  public static FlowId named(String name) {
    return new FlowId(UUID.nameUUIDFromBytes(("flow:" + name).getBytes(StandardCharsets.UTF_8)));
  }
}
