package dev.sluice.domain.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a field of prompts; on the wire {@code prompt_uuid}. */
public record PromptId(UUID value) {

  /** A name-based identifier for fields that are written in code; see {@link FlowId#named}. */
  public static PromptId named(String name) {
    return new PromptId(
        UUID.nameUUIDFromBytes(("prompt:" + name).getBytes(StandardCharsets.UTF_8)));
  }
}
