package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;

@UseCase
final class GrantInitiallyService implements GrantInitially {

  private final InitialPermissionsRepository initial;

  GrantInitiallyService(InitialPermissionsRepository initial) {
    this.initial = initial;
  }

  @Override
  public void onCreated(Caller caller, ObjectKey object) {
    UserId creator = caller.user().id();
    if (creator != null) {
      initial.apply(creator, object);
    }
  }
}
