package dev.sluice.domain.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies the binding of a stage to a flow; on the wire {@code fsb_uuid}. */
public record BindingId(UUID value) {

  /** A name-based identifier for bindings that are written in code; see {@link FlowId#named}. */
  public static BindingId named(String name) {
    return new BindingId(
        UUID.nameUUIDFromBytes(("binding:" + name).getBytes(StandardCharsets.UTF_8)));
  }
}
