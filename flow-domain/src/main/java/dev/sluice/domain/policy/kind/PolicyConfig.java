package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * The configuration of one policy. Each kind is a record named {@code *Policy} with a {@link
 * dev.sluice.domain.shared.Kind}; what it decides is a {@code PolicyBehavior}.
 */
public sealed interface PolicyConfig permits DummyPolicy, ExpressionPolicy, CustomPolicy {

  /** What is wrong with this configuration although it could be constructed. */
  default List<Problem> problems() {
    return List.of();
  }
}
