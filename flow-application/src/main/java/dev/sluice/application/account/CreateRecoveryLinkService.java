package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.account.CreateRecoveryLink.RecoveryLink;
import dev.sluice.application.account.PlannedLinks.Wish;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class CreateRecoveryLinkService implements CreateRecoveryLink {

  private static final Permission RESET = Accounts.USER.special("reset_user_password");
  private static final String DURATION = "token_duration";
  private static final int LONGEST_DURATION = 255;
  private static final TimeDelta DAY = new TimeDelta("days=1");

  private final GuardedUsers users;
  private final Brands brands;
  private final FlowDefinitions definitions;
  private final PlannedLinks links;
  private final InstantSource clock;

  CreateRecoveryLinkService(
      GuardedUsers users,
      Brands brands,
      FlowDefinitions definitions,
      PlannedLinks links,
      InstantSource clock) {
    this.users = users;
    this.brands = brands;
    this.definitions = definitions;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public RecoveryLink create(Caller caller, UserId id, Value.Fields sent, Client client) {
    Authority authority = users.require(caller, RESET, id);
    TimeDelta lasting = lasting(sent);
    FlowDefinition flow = flow(client);
    User user = users.get(authority, id);

    Instant now = clock.instant();
    var wish =
        new Wish(
            user.uid() + "-password-reset", user.asSubject(), now, now.plus(lasting.toDuration()));
    TokenKey key =
        links
            .add(flow, wish, client)
            .orElseThrow(() -> refusal("Recovery flow not applicable to user"));
    return new RecoveryLink(flow.flow().slug(), key);
  }

  private FlowDefinition flow(Client client) {
    return brands
        .at(client.host())
        .findFlow(FlowRole.RECOVERY)
        .flatMap(definitions::find)
        .orElseThrow(() -> refusal("No recovery flow set."));
  }

  private static TimeDelta lasting(Value.Fields sent) {
    var fields = new SentFields(sent);
    String text = fields.findText(DURATION, LONGEST_DURATION);
    TimeDelta lasting = text == null ? DAY : parsed(text, fields);
    fields.check();
    return lasting;
  }

  private static TimeDelta parsed(String text, SentFields fields) {
    try {
      var lasting = new TimeDelta(text);
      if (!lasting.isPositive()) {
        fields.refuse(DURATION, "invalid", "A link must last longer than nothing.");
      }
      return lasting;
    } catch (IllegalArgumentException malformed) {
      fields.refuse(DURATION, "invalid", String.valueOf(malformed.getMessage()));
      return DAY;
    }
  }

  private static FlowFault.Invalid refusal(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(message)));
  }
}
