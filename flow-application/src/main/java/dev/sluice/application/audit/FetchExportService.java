package dev.sluice.application.audit;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.EventExports;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.id.DataExportId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;
import java.util.Set;

@UseCase(unitOfWork = false)
final class FetchExportService implements FetchExport {

  private static final int PART = 1 << 20;
  private static final Permission VIEW = ExportQueries.EXPORT.permission(ModelAction.VIEW);

  private final EventExports exports;
  private final UserRepository users;
  private final Authorize authorize;
  private final InstantSource clock;

  FetchExportService(
      EventExports exports, UserRepository users, Authorize authorize, InstantSource clock) {
    this.exports = exports;
    this.users = users;
    this.authorize = authorize;
    this.clock = clock;
  }

  @Override
  public ExportView show(Caller caller, DataExportId id) {
    EventExport export = visible(caller, id);
    return new ExportView(
        export, users.find(export.requestedBy()).orElseThrow(FetchExportService::missing));
  }

  @Override
  public byte[] read(Caller caller, DataExportId id, long offset) {
    if (!visible(caller, id).completed()) {
      throw missing();
    }
    return exports.read(id, offset, PART);
  }

  private EventExport visible(Caller caller, DataExportId id) {
    UserId user = caller.requireUser();
    EventExport export = exports.find(id, clock.instant()).orElseThrow(FetchExportService::missing);
    if (!export.requestedBy().equals(user)) {
      var key = new ObjectKey(ExportQueries.EXPORT, id.value().toString());
      authorize.authorize(caller, Set.of(ExportQueries.EXPORT)).require(VIEW, key);
    }
    return export;
  }

  private static FlowFault.NotFound missing() {
    return new FlowFault.NotFound(ExportQueries.EXPORT.text());
  }
}
