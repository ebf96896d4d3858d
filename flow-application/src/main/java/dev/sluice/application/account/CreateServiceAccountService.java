package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.account.CreateServiceAccount.ServiceAccount;
import dev.sluice.application.account.ServiceAccounts.Made;
import dev.sluice.application.account.ServiceAccounts.Wish;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

@UseCase
final class CreateServiceAccountService implements CreateServiceAccount {

  private static final Permission ADD_USER = Accounts.USER.permission(ModelAction.ADD);
  private static final Permission ADD_GROUP = Accounts.GROUP.permission(ModelAction.ADD);
  private static final Permission ADD_TOKEN = Token.MODEL.permission(ModelAction.ADD);
  private static final Duration LASTING = Duration.ofDays(360);
  private static final int LONGEST_NAME = 150;

  private final Authorize authorize;
  private final ServiceAccounts accounts;
  private final Creations creations;
  private final InstantSource clock;

  CreateServiceAccountService(
      Authorize authorize, ServiceAccounts accounts, Creations creations, InstantSource clock) {
    this.authorize = authorize;
    this.accounts = accounts;
    this.creations = creations;
    this.clock = clock;
  }

  @Override
  public ServiceAccount create(Caller caller, Value.Fields sent, Client client) {
    Authority authority = authorize.authorize(caller, Set.of());
    authority.require(ADD_USER);
    authority.require(ADD_TOKEN);
    Wish wish = wish(sent, authority.grants().holds(ADD_GROUP));

    Made made = accounts.add(wish, clock.instant());
    ServiceAccount account = made.account();
    User user = account.user();
    creations.tell(caller, Accounts.keyOf(user.id()).named(user.username()), client);
    Group group = account.group();
    if (group != null) {
      creations.tell(caller, Accounts.keyOf(group.id()).named(group.name()), client);
    }
    creations.tell(caller, made.token().key().named(made.token().identifier()), client);
    return account;
  }

  private Wish wish(Value.Fields sent, boolean mayAddGroups) {
    var fields = new SentFields(sent);
    String name = fields.text("name", LONGEST_NAME).strip();
    boolean grouped = fields.flag("create_group", false);
    boolean expiring = fields.flag("expiring", true);
    Instant expires = fields.findMoment("expires");
    Instant now = clock.instant();
    if (expires != null && !expires.isAfter(now)) {
      fields.refuse("expires", "invalid", "This moment has passed.");
    }
    fields.check();
    Instant end = expires == null ? now.plus(LASTING) : expires;
    return new Wish(name, grouped && mayAddGroups, expiring ? end : null);
  }
}
