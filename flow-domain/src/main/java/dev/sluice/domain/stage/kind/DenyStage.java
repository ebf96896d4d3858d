package dev.sluice.domain.stage.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Refuses, always (spec/stages.md 2.12).
 *
 * @param denyMessage what the visitor reads; blank means a general text
 */
@Kind(value = "deny", description = "Refuses, always.")
public record DenyStage(String denyMessage) implements StageConfig {

  public DenyStage {
    denyMessage = denyMessage == null ? "" : denyMessage;
  }
}
