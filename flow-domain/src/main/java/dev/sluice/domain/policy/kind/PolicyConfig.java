package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one policy. Each kind is a record named {@code *Policy} with a {@link
 * dev.sluice.domain.shared.Kind}; what it decides is a {@code PolicyBehavior}.
 */
public sealed interface PolicyConfig
    permits DummyPolicy,
        EventMatcherPolicy,
        ExpressionPolicy,
        GeoIpPolicy,
        PasswordExpiryPolicy,
        PasswordPolicy,
        ReputationPolicy,
        UniquePasswordPolicy,
        CustomPolicy {

  /**
   * What is shown beside the configuration and follows from it: a nested record that is called
   * {@code Derived}. Nothing, unless a kind has one.
   */
  default @Nullable Record derived() {
    return null;
  }

  /** What is wrong with this configuration although it could be constructed. */
  default List<Problem> problems() {
    return List.of();
  }
}
