package dev.sluice.application.audit;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.id.DataExportId;

/** Shows exports, and what came of them, to those who asked and to those who may view all. */
public interface FetchExport {

  /**
   * Shows one.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if it is not for the caller
   */
  ExportView show(Caller caller, DataExportId id);

  /**
   * A part of what came of one.
   *
   * @return nothing behind its end
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none that is completed
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if it is not for the caller
   */
  byte[] read(Caller caller, DataExportId id, long offset);
}
