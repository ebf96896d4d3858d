package dev.sluice.application.account;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.stage.LinkConfirmation;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.FlowToken;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Plans flows for strangers who will come by a link, and keeps them until then. Opening the link
 * does not use it up, for programs open links too: whoever opens it confirms that they meant to.
 */
final class PlannedLinks {

  private static final String HEADER = "Continue to get back into your account.";

  private final FlowRunner runner;
  private final FlowTokenRepository tokens;
  private final KeySource keys;
  private final IdSource ids;

  PlannedLinks(FlowRunner runner, FlowTokenRepository tokens, KeySource keys, IdSource ids) {
    this.runner = runner;
    this.tokens = tokens;
    this.keys = keys;
    this.ids = ids;
  }

  /**
   * What is to be kept.
   *
   * @param identifier names the link; a former one of that name is replaced
   * @param user for whom it is
   * @param now when it is made
   * @param expires when it stops to work
   */
  record Wish(String identifier, Subject user, Instant now, Instant expires) {}

  /** The key of the link; nothing where the flow is not for its user. */
  Optional<TokenKey> add(FlowDefinition definition, Wish wish, Client client) {
    UserId user = wish.user.id();
    if (user == null) {
      throw new IllegalArgumentException("nobody needs a link");
    }
    PlanRequest request = request(wish, client);
    return switch (runner.plan(definition, request)) {
      case Planned planned -> {
        var key = new TokenKey(keys.next());
        var run =
            FlowExecution.of(
                new ExecutionId(ids.next()), definition, planned.plan(), planned.request());
        var id = new TokenId(ids.next());
        FlowExecution kept = run.keptBehind(LinkConfirmation.of(id, HEADER));
        tokens.add(new FlowToken(id, wish.identifier, key.hash(), user, kept, false, wish.expires));
        yield Optional.of(key);
      }
      case NotApplicable _ -> Optional.empty();
    };
  }

  private static PlanRequest request(Wish wish, Client client) {
    Visitor stranger =
        new Client(client.address(), client.host(), "", client.request())
            .as(Subject.ANONYMOUS, Evidence.NONE);
    return PlanRequest.of(stranger, wish.now)
        .knowing(
            Context.EMPTY
                .with(ContextKeys.PENDING_USER, wish.user)
                // flows that require a link get one
                .with(ContextKeys.IS_RESTORED, wish.identifier));
  }
}
