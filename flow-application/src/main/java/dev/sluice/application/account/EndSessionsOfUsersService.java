package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@UseCase
final class EndSessionsOfUsersService implements EndSessionsOfUsers {

  private static final Permission DELETE = Accounts.SESSION.permission(ModelAction.DELETE);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final String USERS = "user_pks";

  private final Authorize authorize;
  private final SessionRepository sessions;

  EndSessionsOfUsersService(Authorize authorize, SessionRepository sessions) {
    this.authorize = authorize;
    this.sessions = sessions;
  }

  @Override
  public int end(Caller caller, List<String> users) {
    authorize.authorize(caller, Set.of()).require(DELETE);

    return sessions.remove(known(users));
  }

  private static Set<UserId> known(List<String> users) {
    if (users.isEmpty()) {
      throw refusal("required", "This field is required.");
    }
    if (users.size() > MOST) {
      throw refusal("max_length", "Name no more than " + MOST + " users at once.");
    }
    if (!users.stream().allMatch(user -> NUMBER.matcher(user).matches())) {
      throw refusal("invalid", "A valid integer is required.");
    }
    return users.stream()
        .map(Long::valueOf)
        .filter(number -> number > 0)
        .map(UserId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static FlowFault.Invalid refusal(String code, String message) {
    return new FlowFault.Invalid(List.of(new Problem(USERS, code, message)));
  }
}
