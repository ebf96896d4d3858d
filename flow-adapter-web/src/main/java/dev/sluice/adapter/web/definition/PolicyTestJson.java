package dev.sluice.adapter.web.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.policy.TryPolicy;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.policy.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What a policy said when it was tried. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record PolicyTestJson(
    boolean passing,
    List<String> messages,
    List<LogJson> logMessages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartJson> explanation) {

  /** What a part of an expression amounted to. */
  record PartJson(String expression, @Nullable Object value, int line, int column) {

    static PartJson of(Part part) {
      return new PartJson(
          part.expression(), PlainData.plain(part.value()), part.line(), part.column());
    }
  }

  static PolicyTestJson of(TryPolicy.Outcome outcome) {
    Verdict verdict = outcome.verdict();
    return new PolicyTestJson(
        verdict.isPassed(),
        verdict.messages(),
        verdict instanceof Verdict.Undecided(String cause)
            ? List.of(LogJson.error(outcome.at(), "policy", cause))
            : List.of(),
        outcome.explanation().stream().map(PartJson::of).toList());
  }
}
