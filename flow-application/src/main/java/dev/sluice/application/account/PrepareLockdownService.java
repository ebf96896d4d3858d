package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.execution.PlannedRuns;
import dev.sluice.application.execution.PlannedRuns.Wish;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

@UseCase
final class PrepareLockdownService implements PrepareLockdown {

  private static final Permission CHANGE = Accounts.USER.permission(ModelAction.CHANGE);
  private static final String USER = "user";

  private final GuardedUsers users;
  private final Brands brands;
  private final FlowDefinitions definitions;
  private final PlannedRuns runs;
  private final InstantSource clock;

  PrepareLockdownService(
      GuardedUsers users,
      Brands brands,
      FlowDefinitions definitions,
      PlannedRuns runs,
      InstantSource clock) {
    this.users = users;
    this.brands = brands;
    this.definitions = definitions;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Prepared prepare(Caller caller, Value.Fields sent, Client client) {
    Subject target = target(caller, sent);
    FlowDefinition flow = flow(client);
    var wish = new Wish(caller, client, target, clock.instant());

    Run run =
        runs.plan(flow, wish)
            .filter(planned -> !planned.execution().hasEnded())
            .orElseThrow(() -> refusal("The lockdown flow is not applicable."));
    return new Prepared(flow.flow().slug(), runs.keep(run, wish));
  }

  private Subject target(Caller caller, Value.Fields sent) {
    UserId self = caller.requireUser();
    UserId id = named(sent).orElse(self);
    User target = id.equals(self) ? users.get(self) : other(caller, id);
    if (!target.type().mayBeLocked()) {
      throw refusal("This account cannot be locked.");
    }
    return target.asSubject();
  }

  private User other(Caller caller, UserId id) {
    Authority authority = users.require(caller, CHANGE, id);
    try {
      return users.get(authority, id);
    } catch (FlowFault.NotFound nobody) {
      throw unknown(Long.toString(id.value()));
    }
  }

  private static Optional<UserId> named(Value.Fields sent) {
    Value value = sent.fields().get(USER);
    if (value == null || value instanceof Value.Null) {
      return Optional.empty();
    }
    var fields = new SentFields(sent);
    Optional<Long> number = fields.number(USER);
    fields.check();
    return Optional.of(
        new UserId(number.orElseThrow(() -> unknown(((Value.Scalar) value).text()))));
  }

  private static FlowFault.Invalid unknown(String pk) {
    String message = "Invalid pk \"%s\" - object does not exist.".formatted(pk);
    return new FlowFault.Invalid(List.of(new Problem(USER, "does_not_exist", message)));
  }

  private FlowDefinition flow(Client client) {
    return brands
        .at(client.host())
        .findFlow(FlowRole.LOCKDOWN)
        .flatMap(definitions::find)
        .orElseThrow(() -> refusal("No lockdown flow set."));
  }

  private static FlowFault.Invalid refusal(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(message)));
  }
}
