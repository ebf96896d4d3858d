package dev.sluice.adapter.web.definition;

import dev.sluice.application.policy.TryPolicy;
import dev.sluice.domain.policy.Verdict;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a policy said when it was tried. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PolicyTestJson(boolean passing, List<String> messages, List<LogJson> logMessages) {

  static PolicyTestJson of(TryPolicy.Outcome outcome) {
    return switch (outcome.verdict()) {
      case Verdict.Passed(var messages, _) -> new PolicyTestJson(true, messages, List.of());
      case Verdict.Failed(var messages, _) -> new PolicyTestJson(false, messages, List.of());
      case Verdict.Undecided(String cause) ->
          new PolicyTestJson(
              false, List.of(), List.of(LogJson.error(outcome.at(), "policy", cause)));
    };
  }
}
