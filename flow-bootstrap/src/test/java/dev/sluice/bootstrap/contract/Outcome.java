package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.stream.Collectors;

/** What became of an operation: what was asked, what came back, and what is wrong with that. */
record Outcome(Operation operation, List<Exchange> exchanges) {

  private static final int SHOWN = 5;

  /** One request and its answer. */
  record Exchange(Call call, Answer answer, List<String> problems) {

    @Override
    public String toString() {
      String told = problems.stream().limit(SHOWN).collect(Collectors.joining("\n  "));
      return "%s\n  %s\n  -> %d %s"
          .formatted(told, call, answer.status(), Call.shortened(answer.text()));
    }
  }

  /** Whether there was anything to try it on. */
  boolean wasTried() {
    return !exchanges.isEmpty();
  }

  /** Whether the server knows it; nothing that could be tried says that it does not. */
  boolean isServed() {
    return wasTried()
        && exchanges.getFirst().answer().status() != 404
        && exchanges.getFirst().answer().status() != 405;
  }

  boolean isRight() {
    return isServed() && failures().isEmpty();
  }

  List<Exchange> failures() {
    return exchanges.stream().filter(exchange -> !exchange.problems().isEmpty()).toList();
  }
}
