package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.ScriptedCeremonies;
import dev.sluice.application.stage.PasskeyCheck.Result;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CounterPolicy;
import dev.sluice.domain.webauthn.PasskeyRules;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterPolicyTest {

  private static final long STOOD = 9;

  private final Engine engine = new Engine();
  private final UserId ada = engine.addUser("ada", "secret");
  private final WebAuthnDevice key = registered();
  private final StageVisit visit = visit();

  private WebAuthnDevice registered() {
    Instant now = engine.clock().instant();
    var registration =
        Registration.pending(engine.ports().devices().nextId(), ada, "Blue Key", now)
            .confirmedAt(now);
    var credential =
        new Credential("AAAA", "key of AAAA", "id.example.com", DeviceType.UNKNOWN, null, null);
    return engine.ports().devices().holding(new WebAuthnDevice(registration, credential, STOOD));
  }

  /** A visit of a stage in a run that has asked for a passkey. */
  private StageVisit visit() {
    var seen = new AtomicReference<StageVisit>();
    var asked = ScriptedStage.teaching(Learned.NOTHING.with(ContextKeys.WEBAUTHN_CHALLENGE, "c"));
    var look =
        ScriptedStage.silent(visit -> {
          seen.set(visit);
          return new StageOutcome.Proceed(Learned.NOTHING);
        });
    engine.ports().definitions().put(Flows.of("keys", asked, look));
    engine.browser().open("keys");
    return Objects.requireNonNull(seen.get());
  }

  private Result shown(CounterPolicy policy, long count) {
    var brands = new InMemoryBrands();
    var check =
        new PasskeyCheck(
            new PasskeyAccounts(engine.ports().users(), brands, new FixedKeys()),
            new PasskeyTypes(engine.ports().deviceTypes()),
            engine.ports().devices(),
            new ScriptedCeremonies(),
            policy);
    Value.Fields sent =
        ScriptedCeremonies.with(ScriptedCeremonies.signed("AAAA", "c"), "count", Value.of(count));
    return engine
        .ports()
        .unitOfWork()
        .perform(() -> check.check(PasskeyRules.ANY, sent, null, visit));
  }

  private Effect told(long count) {
    var named = Devices.keyOf(key).named("Blue Key");
    return new Effect.Report(
        new AuditEvent.CounterWentBack(engine.subject(ada), named, STOOD, count));
  }

  private long stored() {
    return ((WebAuthnDevice) engine.ports().devices().find(key.id()).orElseThrow()).signCount();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, STOOD})
  void refusesAndTellsUnlessToldOtherwise(long count) {
    Result judged = shown(CounterPolicy.REFUSE, count);

    assertThat(judged).isInstanceOf(Result.Wrong.class);
    assertThat(((Result.Wrong) judged).noticed().effects()).containsExactly(told(count));
    assertThat(stored()).isEqualTo(STOOD);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, STOOD})
  void goesOnAndTellsWhereThatIsWanted(long count) {
    Result judged = shown(CounterPolicy.REPORT, count);

    assertThat(judged).isInstanceOf(Result.Right.class);
    assertThat(((Result.Right) judged).noticed().effects()).containsExactly(told(count));
  }

  @Test
  void tellsEachTimeThatACopyIsUsed() {
    shown(CounterPolicy.REPORT, 3);

    assertThat(stored()).isEqualTo(STOOD);
    assertThat(((Result.Right) shown(CounterPolicy.REPORT, 4)).noticed().effects())
        .containsExactly(told(4));
  }

  @ParameterizedTest
  @EnumSource
  void saysNothingWhereTheCounterGoesOn(CounterPolicy policy) {
    Result judged = shown(policy, STOOD + 1);

    assertThat(judged).isInstanceOf(Result.Right.class);
    assertThat(((Result.Right) judged).noticed()).isEqualTo(Learned.NOTHING);
    assertThat(stored()).isEqualTo(STOOD + 1);
  }
}
