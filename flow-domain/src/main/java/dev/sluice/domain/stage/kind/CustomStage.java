package dev.sluice.domain.stage.kind;

/**
 * The door for kinds of stage from outside: implement it with a record that carries a kind, and
 * register it together with its behavior.
 */
public non-sealed interface CustomStage extends StageConfig {}
