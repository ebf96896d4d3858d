package dev.sluice.domain.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a stage of any kind; on the wire {@code pk}, formerly {@code stage_uuid}. */
public record StageId(UUID value) {

  /** A name-based identifier for stages that are written in code; see {@link FlowId#named}. */
  public static StageId named(String name) {
    return new StageId(UUID.nameUUIDFromBytes(("stage:" + name).getBytes(StandardCharsets.UTF_8)));
  }
}
