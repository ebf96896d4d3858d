package dev.sluice.application.setup;

import dev.sluice.application.port.EditLocks;
import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.stage.SingleUse;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.token.FlowToken;
import dev.sluice.domain.token.TokenKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps a run of the initial setup for whoever has the link. Its key derives from the server's
 * secret key, so that every node can tell it without anybody having to keep it.
 */
final class SetupLinks {

  private static final String IDENTIFIER = "initial-setup";
  private static final String PURPOSE = "initial-setup-link";
  private static final Duration WORKS_FOR = Duration.ofDays(1);
  private static final ModelName USER = ModelName.of("authentik_core.user");

  private final FlowRunner runner;
  private final FlowTokenRepository tokens;
  private final EditLocks locks;
  private final Keyring keyring;
  private final IdSource ids;

  SetupLinks(
      FlowRunner runner,
      FlowTokenRepository tokens,
      EditLocks locks,
      Keyring keyring,
      IdSource ids) {
    this.runner = runner;
    this.tokens = tokens;
    this.locks = locks;
    this.keyring = keyring;
    this.ids = ids;
  }

  /** The key of the link that there is, or of a new one; nothing where the flow refuses. */
  Optional<TokenKey> open(FlowDefinition flow, Subject administrator, Instant now) {
    return findWorking(now).or(() -> add(flow, administrator, now));
  }

  /** One whose key derives from a former secret key is of no use: nobody can tell it. */
  private Optional<TokenKey> findWorking(Instant now) {
    return tokens
        .findNamed(IDENTIFIER, now)
        .flatMap(token ->
            Optional.of(key(token.id())).filter(key -> key.hash().equals(token.keyHash())));
  }

  private TokenKey key(TokenId link) {
    return new TokenKey(
        keyring.mac(PURPOSE, link.value().toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Policies are asked before anybody has to wait; then one node after the other. */
  private Optional<TokenKey> add(FlowDefinition flow, Subject administrator, Instant now) {
    Planning planning = runner.plan(flow, request(administrator, now));
    if (!(planning instanceof Planned planned)) {
      return Optional.empty();
    }
    UserId owner = Objects.requireNonNull(administrator.id());
    locks.hold(new ObjectKey(USER, Long.toString(owner.value())));
    return findWorking(now)
        .or(() -> {
          var link = new TokenId(ids.next());
          FlowPlan plan = SingleUse.of(planned.plan(), link);
          var run = FlowExecution.of(new ExecutionId(ids.next()), flow, plan, planned.request());
          TokenKey key = key(link);
          tokens.add(
              new FlowToken(link, IDENTIFIER, key.hash(), owner, run, false, now.plus(WORKS_FOR)));
          return Optional.of(key);
        });
  }

  private static PlanRequest request(Subject administrator, Instant now) {
    return PlanRequest.of(Visitor.STRANGER, now)
        .knowing(
            Context.EMPTY
                .with(ContextKeys.PENDING_USER, administrator)
                .with(ContextKeys.IS_RESTORED, IDENTIFIER));
  }
}
