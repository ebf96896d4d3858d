package dev.sluice.application.definition;

import dev.sluice.application.identity.Caller;

/** Draws a flow. */
public interface DrawFlow {

  /**
   * The graph in the language of Mermaid, without the parts that the caller may not see.
   *
   * @param slug any text
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none, or not for the caller
   */
  String draw(Caller caller, String slug);
}
