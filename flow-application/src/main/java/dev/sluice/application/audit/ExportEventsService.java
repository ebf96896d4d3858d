package dev.sluice.application.audit;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.EventExports;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.id.DataExportId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

@UseCase
final class ExportEventsService implements ExportEvents {

  private static final Duration KEPT = Duration.ofDays(7);

  private final EventExports exports;
  private final UserRepository users;
  private final Authorize authorize;
  private final IdSource ids;
  private final InstantSource clock;

  ExportEventsService(
      EventExports exports,
      UserRepository users,
      Authorize authorize,
      IdSource ids,
      InstantSource clock) {
    this.exports = exports;
    this.users = users;
    this.authorize = authorize;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ExportView export(Caller caller, ListObjects.Request request) {
    var authority = authorize.authorize(caller, Set.of());
    authority.require(ExportQueries.EXPORT.permission(ModelAction.ADD));
    authority.require(EventResource.MODEL.permission(ModelAction.VIEW));
    UserId user = caller.requireUser();
    ExportQueries.check(request);

    Instant now = clock.instant();
    var export =
        new EventExport(
            new DataExportId(ids.next()), request.parameters(), user, now, now.plus(KEPT), false);
    exports.add(export);
    return new ExportView(
        export, users.find(user).orElseThrow(() -> new FlowFault.NotFound("user")));
  }
}
