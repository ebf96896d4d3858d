package dev.sluice.application.policy;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCase(unitOfWork = false)
final class TryPolicyService implements TryPolicy {

  private static final ModelName POLICY = ModelName.of("authentik_policies.policy");
  private static final ModelName USER = ModelName.of("authentik_core.user");

  private static final Shape<PolicyTestRequest> TRIAL = Shape.of(PolicyTestRequest.class);

  private final Authorize authorize;
  private final PolicyRepository policies;
  private final UserRepository users;
  private final PolicyEvaluators evaluators;
  private final InstantSource clock;

  TryPolicyService(
      Authorize authorize,
      PolicyRepository policies,
      UserRepository users,
      PolicyEvaluators evaluators,
      InstantSource clock) {
    this.authorize = authorize;
    this.policies = policies;
    this.users = users;
    this.evaluators = evaluators;
    this.clock = clock;
  }

  @Override
  public Optional<Outcome> attempt(Command command) {
    Authority authority = authorize.authorize(command.caller());
    Policy policy = policy(authority, command.policy());
    PolicyTestRequest trial = TRIAL.require(command.sent());
    Context context = TriedContext.of(trial.context());
    Instant now = clock.instant();

    return subject(authority, trial.user())
        .map(subject -> request(subject, context, now))
        .map(request ->
            new Outcome(
                new PolicyEngine(evaluators.behaviors()).evaluate(policy, request),
                now,
                trial.explain() ? explain(policy, request) : List.of()));
  }

  private List<Part> explain(Policy policy, PolicyRequest request) {
    try {
      return evaluators.explain(policy.config(), request);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private Policy policy(Authority authority, String text) {
    authority.requireUser();
    PolicyId id =
        new FieldType.Key()
            .parse(text)
            .map(key -> new PolicyId(UUID.fromString(((Value.Text) key).text())))
            .orElseThrow(() -> new FlowFault.NotFound("policy"));
    var object = new ObjectKey(POLICY, id.value().toString());
    authority.require(POLICY.permission(ModelAction.VIEW), object);
    return policies.find(id).orElseThrow(() -> new FlowFault.NotFound("policy"));
  }

  private Optional<Subject> subject(Authority authority, int user) {
    boolean visible =
        user > 0
            && authority.grants().holds(USER.permission(ModelAction.VIEW), Integer.toString(user));
    return visible ? users.find(new UserId(user)).map(User::asSubject) : Optional.empty();
  }

  private static PolicyRequest request(Subject subject, Context context, Instant now) {
    Visitor visitor = Visitor.STRANGER.as(subject, Evidence.NONE);
    return new PolicyRequest(subject, visitor, context, Evidence.NONE, now, true, new Memo());
  }
}
