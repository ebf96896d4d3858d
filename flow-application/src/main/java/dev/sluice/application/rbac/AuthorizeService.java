package dev.sluice.application.rbac;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import java.util.Set;
import java.util.function.Function;

@UseCase(unitOfWork = false)
final class AuthorizeService implements Authorize {

  private final GrantRepository grants;

  AuthorizeService(GrantRepository grants) {
    this.grants = grants;
  }

  @Override
  public Authority authorize(Caller caller) {
    return authorize(caller.user(), grants::find);
  }

  @Override
  public Authority authorize(Caller caller, Set<ModelName> objectsOf) {
    return authorize(caller.user(), user -> grants.find(user, objectsOf));
  }

  private static Authority authorize(Subject subject, Function<UserId, Grants> held) {
    UserId user = subject.id();
    if (user == null) {
      return Authority.NOBODY;
    }
    if (!subject.active()) {
      return new Authority(user, Grants.NONE);
    }
    return new Authority(user, subject.superuser() ? Grants.ALL : held.apply(user));
  }
}
