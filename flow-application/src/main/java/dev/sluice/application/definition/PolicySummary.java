package dev.sluice.application.definition;

import dev.sluice.domain.id.PolicyId;

/** A policy of any kind as it is shown. */
record PolicySummary(
    PolicyId pk,
    String name,
    boolean executionLogging,
    String component,
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    int boundTo) {

  static PolicySummary of(PolicyRow row, String kind) {
    PolicyView view = PolicyView.of(row, kind);
    return new PolicySummary(
        view.pk(),
        view.name(),
        view.executionLogging(),
        view.component(),
        view.verboseName(),
        view.verboseNamePlural(),
        view.metaModelName(),
        view.boundTo());
  }
}
