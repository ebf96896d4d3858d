package dev.sluice.application.port;

import dev.sluice.domain.blueprint.Blueprint;

/** The text that blueprints are written in. */
public interface BlueprintFormat {

  /**
   * Reads a text that may come from anybody.
   *
   * @param text in UTF-8
   * @throws dev.sluice.domain.shared.FlowFault.Invalid that names all that is wrong with it, each
   *     with its place; quickly and in little memory, whatever the text is
   */
  Blueprint read(byte[] text);

  /** The text, always in the same order; reading it gives the same blueprint. */
  String write(Blueprint blueprint);
}
