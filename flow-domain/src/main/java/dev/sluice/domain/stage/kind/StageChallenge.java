package dev.sluice.domain.stage.kind;

/**
 * What a stage asks a client. Implementations are records that carry a {@link Component}; their
 * components are the fields on the wire, in snake case.
 */
public interface StageChallenge {

  /** Whether the wire adds the pending user's name and avatar. */
  default boolean showsPendingUser() {
    return false;
  }
}
