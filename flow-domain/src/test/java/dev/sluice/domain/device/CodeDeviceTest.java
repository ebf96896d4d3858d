package dev.sluice.domain.device;

import static dev.sluice.domain.device.SampleDevices.ADA;
import static dev.sluice.domain.device.SampleDevices.NOW;
import static dev.sluice.domain.device.SampleDevices.STAGE;
import static dev.sluice.domain.device.SampleDevices.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for all devices that take codes. */
class CodeDeviceTest {

  private static final TotpDevice APP = SampleDevices.totp(registration(1, ADA));
  private static final StaticDevice PRINTED =
      SampleDevices.codes(registration(2, ADA), "alpha", "beta");
  private static final SmsDevice PHONE =
      SampleDevices.sms(registration(3, ADA), STAGE, "+491700000");
  private static final EmailDevice MAILBOX =
      SampleDevices.email(registration(4, ADA), STAGE, "ada@example.org");

  static final List<Arguments> DEVICES =
      List.of(
          Arguments.of(APP, APP.totp().codeAt(NOW)),
          Arguments.of(PRINTED, "alpha"),
          Arguments.of(PHONE, "123456"),
          Arguments.of(MAILBOX, "123456"));

  @ParameterizedTest
  @FieldSource("DEVICES")
  void takesTheRightCodeOnce(CodeDevice device, String code) {
    Verification first = device.verify(code, NOW, 1);
    Verification second = first.changed().verify(code, NOW.plusSeconds(1), 1);

    assertThat(first.passed()).isTrue();
    assertThat(first.counted()).isTrue();
    assertThat(first.changed().lastUsed()).isEqualTo(NOW);
    assertThat(second.passed()).isFalse();
    assertThat(second.changed().throttle().failures()).isOne();
  }

  @ParameterizedTest
  @FieldSource("DEVICES")
  void countsAWrongCode(CodeDevice device, String code) {
    Verification wrong = device.verify("wrong", NOW, 1);

    assertThat(wrong).isEqualTo(new Verification(false, true, device.with(new Throttle(1, NOW))));
  }

  @ParameterizedTest
  @FieldSource("DEVICES")
  void refusesTheRightCodeDuringAWaitAndKeepsIt(CodeDevice device, String code) {
    CodeDevice failed = device.verify("wrong", NOW, 1).changed();

    Verification early = failed.verify(code, NOW.plusMillis(999), 1);
    Verification late = failed.verify(code, NOW.plusMillis(1100), 1);

    assertThat(early).isEqualTo(new Verification(false, false, failed));
    assertThat(late.passed()).isTrue();
    assertThat(late.changed().throttle()).isEqualTo(Throttle.NONE);
  }

  @ParameterizedTest
  @FieldSource("DEVICES")
  void neverWaitsWithFactorZero(CodeDevice device, String code) {
    CodeDevice failed =
        Stream.iterate(device, one -> one.verify("wrong", NOW, 0).changed())
            .skip(10)
            .findFirst()
            .orElseThrow();

    assertThat(failed.throttle().failures()).isEqualTo(10);
    assertThat(failed.verify(code, NOW, 0).passed()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("DEVICES")
  void hasFewGuessesCounted(CodeDevice device, String code) {
    CodeDevice guessed = device;
    int counted = 0;
    for (int second = 0; second < 10_000; second++) {
      Verification guess = guessed.verify("wrong", NOW.plusSeconds(second), 1);
      guessed = guess.changed();
      counted += guess.counted() ? 1 : 0;
    }

    assertThat(counted).isEqualTo(14);
    assertThat(guessed.verify(code, NOW.plusSeconds(10_000), 1).counted()).isFalse();
  }

  @Test
  void countsFiveQuickFailuresAsOne() {
    CodeDevice device = APP;
    for (int i = 0; i < 5; i++) {
      device = device.verify("wrong", NOW.plusMillis(i), 1).changed();
    }

    assertThat(device.throttle()).isEqualTo(new Throttle(1, NOW));
  }

  @Test
  void refusesSentCodesThatAreTooOld() {
    Instant end = NOW.plusSeconds(300);

    assertThat(PHONE.verify("123456", end, 1).passed()).isFalse();
    assertThat(MAILBOX.verify("123456", end, 1).passed()).isFalse();
    assertThat(PHONE.verify("123456", end.minusMillis(1), 1).passed()).isTrue();
  }

  @Test
  void takesNoBlankWhereNoCodeWasSent() {
    var silent = new SmsDevice(PHONE.registration(), Throttle.NONE, STAGE, PHONE.number(), null);

    assertThat(silent.verify("", NOW, 1).passed()).isFalse();
  }

  @Test
  void keepsTheOtherCodes() {
    CodeDevice used = PRINTED.verify(" alpha ", NOW, 1).changed();

    assertThat(((StaticDevice) used).codes()).containsExactly("beta");
    assertThat(used.verify("ALPHA", NOW, 1).passed()).isFalse();
  }

  @Test
  void saysNothingSecret() {
    assertThat(Stream.of(APP, PRINTED, PHONE, MAILBOX).map(Object::toString))
        .noneMatch(text -> text.contains("alpha") || text.contains("123456"))
        .noneMatch(text -> text.contains(SampleDevices.KEY.value()) || text.contains("+4917"));
  }
}
