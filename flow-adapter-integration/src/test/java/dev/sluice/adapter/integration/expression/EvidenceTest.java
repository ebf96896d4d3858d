package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What policies can ask about what was proven; a password was, a minute ago. */
class EvidenceTest {

  private static final UserId JANE = new UserId(1);
  private static final UserId JOE = new UserId(2);

  private final CelExpressions expressions = Worlds.expressions();

  private static Proof proof(UserId about, EvidenceKind kind, FactorClass... factors) {
    return new Proof(
        about,
        kind,
        Set.copyOf(Arrays.asList(factors)),
        null,
        Worlds.NOW.minusSeconds(30),
        "authentik_stages_authenticator_totp.totpdevice/3");
  }

  private boolean holds(String text, Proof... proofs) throws InterruptedException {
    PolicyRequest run = Worlds.request();
    Evidence evidence = run.evidence().followedBy(Arrays.asList(proofs));
    Question question =
        Worlds.about(
            new PolicyRequest(
                run.subject(),
                run.visitor(),
                run.context(),
                evidence,
                run.now(),
                run.trial(),
                run.memo()));
    return expressions.evaluate(text, question).equals(Value.of(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence.has('totp')",
        "evidence.has('password') && !evidence.has('sms')",
        "evidence.factors() == 2",
        "evidence.age('totp') == duration('30s')",
        "evidence.age('sms') == null"
      })
  void knowsWhatADeviceProved(String text) throws InterruptedException {
    assertThat(holds(text, proof(JANE, EvidenceKind.TOTP, FactorClass.HAS))).isTrue();
  }

  @Test
  void countsTwoCodesAsOneFactor() throws InterruptedException {
    Proof mailed = proof(JANE, EvidenceKind.MAIL_CODE, FactorClass.HAS);
    Proof shown = proof(JANE, EvidenceKind.TOTP, FactorClass.HAS);

    assertThat(holds("evidence.factors() == 2", mailed, shown, mailed)).isTrue();
  }

  @Test
  void countsAPasskeyWhoseUserIsVerifiedAsTwo() throws InterruptedException {
    Proof key = proof(JANE, EvidenceKind.PASSKEY, FactorClass.HAS, FactorClass.IS);

    assertThat(holds("evidence.has('passkey') && evidence.factors() == 3", key)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(EvidenceKind.class)
  void knowsEveryKindByItsName(EvidenceKind kind) throws InterruptedException {
    String name = kind.name().toLowerCase(Locale.ROOT);
    Proof proof = proof(JANE, kind, FactorClass.HAS);

    assertThat(holds("evidence.has('%s')".formatted(name), proof)).isTrue();
    assertThat(holds("evidence.age('%s') == duration('30s')".formatted(name), proof)).isTrue();
    assertThat(holds("evidence.has('%s')".formatted(name)))
        .isEqualTo(kind == EvidenceKind.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence.factors(duration('30s')) == 1",
        "evidence.factors(duration('60s')) == 2",
        "evidence.factors(duration('1h')) == evidence.factors()",
        "evidence.factors(duration('0s')) == 0"
      })
  void countsWhatWasProvenOfLate(String text) throws InterruptedException {
    assertThat(holds(text, proof(JANE, EvidenceKind.TOTP, FactorClass.HAS))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence.factors(dyn('5m')) == 0",
        "evidence.factors(duration('315576000000s')) == 0",
        "evidence.has('magic')",
        "evidence.age('totp') < duration('5m')"
      })
  void cannotTellWhatMakesNoSense(String text) {
    assertThatExceptionOfType(ExpressionFailed.class).isThrownBy(() -> holds(text));
  }

  @Test
  void countsAMailedLinkAndAMailedCodeAsOneFactor() throws InterruptedException {
    Proof link = proof(JANE, EvidenceKind.LINK, FactorClass.HAS);
    Proof code = proof(JANE, EvidenceKind.MAIL_CODE, FactorClass.HAS);

    assertThat(holds("evidence.factors(duration('30s')) == 1", link, code)).isTrue();
  }

  @Test
  void countsAPasskeyWhoseUserIsNotVerifiedAsOne() throws InterruptedException {
    Proof key = proof(JANE, EvidenceKind.PASSKEY, FactorClass.HAS);

    assertThat(holds("evidence.factors(duration('30s')) == 1", key)).isTrue();
  }

  @Test
  void countsNothingThatSomebodyElseProved() throws InterruptedException {
    Proof other = proof(JOE, EvidenceKind.TOTP, FactorClass.HAS);

    assertThat(holds("!evidence.has('totp') && evidence.factors() == 1", other)).isTrue();
  }
}
