package dev.sluice.domain.stage.kind;

/** A stage that people know by a name of its own (spec/stages.md 1.3). */
public interface FriendlyNamedStage {

  /** The name, or blank where the kind's name will do. */
  String friendlyName();
}
