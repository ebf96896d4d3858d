package dev.sluice.domain.stage.kind;

/**
 * What a client answers. Implementations are records; a component that is not nullable is required,
 * and a text among them must not be blank.
 */
public interface StageResponse {}
