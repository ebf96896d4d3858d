package dev.sluice.adapter.web.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.account.CreateServiceAccount.ServiceAccount;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An account for a program, with its app password. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceAccountJson(
    String username, String token, String userUid, long userPk, @Nullable String groupPk) {

  static ServiceAccountJson of(ServiceAccount account) {
    User user = account.user();
    Group group = account.group();
    return new ServiceAccountJson(
        user.username(),
        account.key().value(),
        user.uid(),
        user.id().value(),
        group == null ? null : group.id().value().toString());
  }

  /** Not the app password. */
  @Override
  public String toString() {
    return "ServiceAccountJson[username=" + username + "]";
  }
}
