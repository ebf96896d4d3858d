package dev.sluice.application.definition;

import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A policy of one kind as it is shown. */
record PolicyView(
    PolicyId pk,
    String name,
    boolean executionLogging,
    String component,
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    int boundTo,
    PolicyConfig config,
    @Nullable Record derived) {

  /** What follows from a configuration where nothing does. */
  private record Nothing() {}

  /** The class of what follows from the configuration of a kind. */
  static Class<?> derivedFrom(Class<? extends PolicyConfig> kind) {
    return Arrays.stream(kind.getDeclaredClasses())
        .filter(nested -> nested.getSimpleName().equals("Derived"))
        .findFirst()
        .orElse(Nothing.class);
  }

  static PolicyView of(PolicyRow row, String kind) {
    Policy policy = row.policy();
    String verboseName = PolicyKinds.verboseName(kind);
    return new PolicyView(
        policy.id(),
        policy.name(),
        policy.executionLogging(),
        PolicyKinds.formComponent(kind),
        verboseName,
        verboseName.substring(0, verboseName.length() - 1) + "ies",
        PolicyKinds.modelLabel(kind),
        row.boundTo(),
        policy.config(),
        policy.config().derived());
  }
}
