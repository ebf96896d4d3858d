package dev.sluice.application.rbac;

import dev.sluice.application.port.EventPublisher;
import dev.sluice.domain.audit.AuditEvent.PermissionsChanged;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.Role;
import java.time.InstantSource;
import java.util.List;

/** Records what roles are granted and what is taken from them. */
final class GrantEvents {

  private final EventPublisher events;
  private final InstantSource clock;

  GrantEvents(EventPublisher events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  void assigned(PermissionsCommand command, Role role, WantedPermissions.Wanted wanted) {
    publish(command, role, wanted, true);
  }

  void unassigned(PermissionsCommand command, Role role, WantedPermissions.Wanted wanted) {
    publish(command, role, wanted, false);
  }

  private void publish(
      PermissionsCommand command, Role role, WantedPermissions.Wanted wanted, boolean added) {
    List<String> some = wanted.permissions().stream().map(Permission::text).toList();
    ObjectKey object = wanted.object();
    events.publish(
        new PermissionsChanged(
            command.caller().user(),
            role.key().named(role.name()),
            added ? some : List.of(),
            added ? List.of() : some,
            object == null ? null : object.named(object.pk())),
        command.client(),
        clock.instant());
  }
}
