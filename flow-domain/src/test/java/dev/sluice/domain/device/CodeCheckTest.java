package dev.sluice.domain.device;

import static dev.sluice.domain.device.SampleDevices.ADA;
import static dev.sluice.domain.device.SampleDevices.NOW;
import static dev.sluice.domain.device.SampleDevices.STAGE;
import static dev.sluice.domain.device.SampleDevices.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeCheckTest {

  private static final StaticDevice FIRST = SampleDevices.codes(registration(1, ADA), "alpha");
  private static final StaticDevice SECOND = SampleDevices.codes(registration(2, ADA), "beta");
  private static final SmsDevice PHONE = SampleDevices.sms(registration(3, ADA), STAGE, "+4917");

  private static CodeCheck check(String code, CodeDevice... devices) {
    return CodeCheck.of(List.of(devices), code, NOW, any -> 1);
  }

  @Test
  void countsNothingAgainstOthersWhereOneTakesTheCode() {
    CodeCheck check = check("beta", FIRST, SECOND, PHONE);

    assertThat(check.passed()).map(Device::id).contains(SECOND.id());
    assertThat(check.changed()).extracting(Device::id).containsExactly(SECOND.id());
  }

  @Test
  void countsAgainstAllWhereNoneTakesIt() {
    CodeCheck check = check("wrong", FIRST, SECOND);

    assertThat(check.passed()).isEmpty();
    assertThat(check.changed())
        .containsExactly(FIRST.with(new Throttle(1, NOW)), SECOND.with(new Throttle(1, NOW)));
  }

  @Test
  void leavesAloneWhatHasToWait() {
    StaticDevice waiting = FIRST.with(new Throttle(3, NOW));

    CodeCheck check = check("alpha", waiting, SECOND);

    assertThat(check.passed()).isEmpty();
    assertThat(check.changed()).extracting(Device::id).containsExactly(SECOND.id());
  }

  @Test
  void waitsForEachClassAsItsFactorSays() {
    StaticDevice printed = FIRST.with(new Throttle(1, NOW));
    SmsDevice phone = PHONE.with(new Throttle(1, NOW));

    CodeCheck check =
        CodeCheck.of(
            List.of(printed, phone),
            "wrong",
            NOW,
            deviceClass -> deviceClass == DeviceClass.STATIC ? 0 : 1);

    assertThat(check.changed()).extracting(Device::id).containsExactly(printed.id());
  }

  @Test
  void triesNothingWithNobody() {
    assertThat(check("alpha").changed()).isEmpty();
  }
}
