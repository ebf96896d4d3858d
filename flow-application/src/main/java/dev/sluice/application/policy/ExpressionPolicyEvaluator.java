package dev.sluice.application.policy;

import dev.sluice.application.port.Expressions;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.ExpressionPolicy;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Decides as an expression says (spec/policies.md 3.4). */
final class ExpressionPolicyEvaluator implements PolicyEvaluator<ExpressionPolicy> {

  private final Expressions expressions;
  private final CalledPolicies policies;
  private final UserRepository users;

  ExpressionPolicyEvaluator(
      Expressions expressions, CalledPolicies policies, UserRepository users) {
    this.expressions = expressions;
    this.policies = policies;
    this.users = users;
  }

  @Override
  public Class<ExpressionPolicy> configType() {
    return ExpressionPolicy.class;
  }

  @Override
  public boolean mayWait(ExpressionPolicy policy) {
    return expressions.mayWait(policy.expression());
  }

  @Override
  public Verdict evaluate(ExpressionPolicy policy, PolicyRequest request)
      throws InterruptedException {
    Value result = expressions.evaluate(policy.expression(), question(request));
    return new ExpressionResult(users, request).verdict(result);
  }

  @Override
  public List<Problem> problems(ExpressionPolicy policy) {
    return expressions.check(policy.expression()).stream()
        .map(mistake -> Problem.invalid("expression", mistake.sentence()))
        .toList();
  }

  @Override
  public List<Part> explain(ExpressionPolicy policy, PolicyRequest request)
      throws InterruptedException {
    return expressions.explain(policy.expression(), question(request));
  }

  private Question question(PolicyRequest request) {
    return new Question(request, policies.about(request));
  }
}
