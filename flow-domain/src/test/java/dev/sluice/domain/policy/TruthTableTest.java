package dev.sluice.domain.policy;

import static dev.sluice.domain.policy.PolicyEngineMode.ALL;
import static dev.sluice.domain.policy.PolicyEngineMode.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How three values make one. */
class TruthTableTest {

  private static final Verdict YES = Verdict.of(true);
  private static final Verdict NO = Verdict.of(false);
  private static final Verdict UNDECIDED = new Verdict.Undecided("broken");

  /** Two verdicts and what they make together. */
  record Row(PolicyEngineMode mode, Verdict first, Verdict second, Verdict together) {}

  static final List<Row> TABLE =
      List.of(
          new Row(ANY, YES, YES, YES),
          new Row(ANY, YES, NO, YES),
          new Row(ANY, YES, UNDECIDED, YES),
          new Row(ANY, NO, YES, YES),
          new Row(ANY, NO, NO, NO),
          new Row(ANY, NO, UNDECIDED, UNDECIDED),
          new Row(ANY, UNDECIDED, YES, YES),
          new Row(ANY, UNDECIDED, NO, UNDECIDED),
          new Row(ANY, UNDECIDED, UNDECIDED, UNDECIDED),
          new Row(ALL, YES, YES, YES),
          new Row(ALL, YES, NO, NO),
          new Row(ALL, YES, UNDECIDED, UNDECIDED),
          new Row(ALL, NO, YES, NO),
          new Row(ALL, NO, NO, NO),
          new Row(ALL, NO, UNDECIDED, NO),
          new Row(ALL, UNDECIDED, YES, UNDECIDED),
          new Row(ALL, UNDECIDED, NO, NO),
          new Row(ALL, UNDECIDED, UNDECIDED, UNDECIDED));

  @ParameterizedTest
  @FieldSource("TABLE")
  void combines(Row row) {
    PolicyDecision decision =
        Decisions.about(
            row.mode(),
            Policies.saying("first", row.first()),
            Policies.saying("second", row.second()));

    assertThat(decision.verdict()).isEqualTo(row.together());
    assertThat(decision.isPassed()).isEqualTo(row.together().equals(YES));
    assertThat(decision.isFailed()).isEqualTo(row.together().equals(NO));
  }

  @Test
  void coversEveryPairInEveryMode() {
    int values = Verdict.class.getPermittedSubclasses().length;

    assertThat(TABLE.stream().map(row -> new Row(row.mode(), row.first(), row.second(), YES)))
        .doesNotHaveDuplicates()
        .hasSize(PolicyEngineMode.values().length * values * values);
  }

  @Test
  void reportsTheFirstOfSeveralFailures() {
    PolicyDecision decision =
        Decisions.about(ANY, Policies.undecided("first"), Policies.undecided("second"));

    assertThat(decision.verdict()).isEqualTo(new Verdict.Undecided("first"));
  }
}
