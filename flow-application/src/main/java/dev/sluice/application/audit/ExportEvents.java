package dev.sluice.application.audit;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.resource.ListObjects;

/** Asks for events as a file, which is made later (spec/admin.md 4.2). */
public interface ExportEvents {

  /**
   * Asks for those that a list would show.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a filter that makes no
   *     sense
   */
  ExportView export(Caller caller, ListObjects.Request request);
}
