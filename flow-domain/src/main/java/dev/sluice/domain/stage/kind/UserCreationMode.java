package dev.sluice.domain.stage.kind;

/** Whether a stage that writes users may make them. */
public enum UserCreationMode {
  /** Only those who are there are written. */
  NEVER_CREATE,
  /** Whoever is not there is made. */
  CREATE_WHEN_REQUIRED,
  /** Somebody new is made, whoever is there. */
  ALWAYS_CREATE
}
