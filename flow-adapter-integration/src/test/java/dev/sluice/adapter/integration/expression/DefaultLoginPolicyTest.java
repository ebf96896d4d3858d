package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** When the login that comes with the product asks for a password, and for a second factor. */
class DefaultLoginPolicyTest {

  private static final String FILE = "/blueprints/default/flow-default-authentication-flow.yaml";
  private static final Pattern EXPRESSION = Pattern.compile("expression: >-((\\s+.*[\"<].*)+)");
  private static final UserId JANE = new UserId(1);
  private static final UserId JOE = new UserId(2);
  private static final Proof PASSWORD = ago(1, EvidenceKind.PASSWORD, FactorClass.KNOWS);
  private static final Proof TOUCHED = ago(1, EvidenceKind.PASSKEY, FactorClass.HAS);
  private static final Proof VERIFIED =
      ago(1, EvidenceKind.PASSKEY, FactorClass.HAS, FactorClass.IS);
  private static final Proof MAILED = ago(1, EvidenceKind.LINK, FactorClass.HAS);

  /** What is proven, and whether that leaves something to ask for. */
  record Row(boolean asks, List<Proof> proofs) {}

  static final List<Row> ROWS =
      List.of(
          row(true),
          row(true, PASSWORD),
          row(true, PASSWORD, ago(1, EvidenceKind.TOTP, FactorClass.HAS)),
          row(true, PASSWORD, MAILED),
          row(true, TOUCHED),
          row(true, TOUCHED, TOUCHED, MAILED),
          row(true, TOUCHED, ago(6, EvidenceKind.PASSWORD, FactorClass.KNOWS)),
          row(true, ago(6, EvidenceKind.PASSKEY, FactorClass.HAS, FactorClass.IS)),
          row(true, ago(6, EvidenceKind.PASSKEY, FactorClass.HAS), PASSWORD, MAILED),
          row(true, of(JOE, 1, EvidenceKind.PASSKEY, FactorClass.HAS, FactorClass.IS)),
          row(false, TOUCHED, PASSWORD),
          row(false, VERIFIED));

  private static Row row(boolean asks, Proof... proofs) {
    return new Row(asks, Arrays.asList(proofs));
  }

  private static Proof ago(int minutes, EvidenceKind kind, FactorClass... factors) {
    return of(JANE, minutes, kind, factors);
  }

  private static Proof of(UserId about, int minutes, EvidenceKind kind, FactorClass... factors) {
    return new Proof(
        about, kind, Set.of(factors), null, Worlds.NOW.minus(Duration.ofMinutes(minutes)));
  }

  private static String expression() {
    try (var file =
        Objects.requireNonNull(DefaultLoginPolicyTest.class.getResourceAsStream(FILE))) {
      Matcher text = EXPRESSION.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(text.find()).isTrue();
      return text.group(1).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void asksForWhatIsNotProven(Row row) throws InterruptedException {
    PolicyRequest run = Worlds.request();
    var request =
        new PolicyRequest(
            run.subject(),
            run.visitor(),
            run.context(),
            new Evidence(row.proofs()),
            run.now(),
            run.trial(),
            run.memo());

    Value result = Worlds.expressions().evaluate(expression(), Worlds.about(request));

    assertThat(result).isEqualTo(Value.of(row.asks()));
  }
}
