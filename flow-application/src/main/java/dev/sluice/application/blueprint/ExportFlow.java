package dev.sluice.application.blueprint;

import dev.sluice.application.identity.Caller;

/** Writes a flow with all that it consists of as a blueprint (spec/blueprints.md 7). */
@FunctionalInterface
public interface ExportFlow {

  /**
   * The text of the blueprint; importing it into another database gives the same flow, but for
   * secrets, which are not in it.
   *
   * @param slug any text
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   */
  String export(Caller caller, String slug);
}
