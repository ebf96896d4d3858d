package dev.sluice.domain.device;

import static dev.sluice.domain.device.SampleDevices.ADA;
import static dev.sluice.domain.device.SampleDevices.NOW;
import static dev.sluice.domain.device.SampleDevices.STAGE;
import static dev.sluice.domain.device.SampleDevices.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.StageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTest {

  @ParameterizedTest
  @EnumSource
  void hasAClassWithAModelOfItsStage(DeviceClass deviceClass) {
    String name = deviceClass.wireName();

    assertThat(DeviceClass.find(name)).contains(deviceClass);
    assertThat(deviceClass.model())
        .isEqualTo("authentik_stages_authenticator_" + name + "." + name + "device");
  }

  @Test
  void comesInEachClass() {
    assertThat(SampleDevices.all())
        .extracting(Device::deviceClass)
        .containsExactlyInAnyOrder(DeviceClass.values());
    assertThat(DeviceClass.find("TOTP")).isEmpty();
  }

  @Test
  void isConfirmedNamedAndUsed() {
    var later = NOW.plusSeconds(5);
    Registration pending = Registration.pending(new DeviceId(1), ADA, "Phone", NOW);

    assertThat(pending.confirmed()).isFalse();
    assertThat(pending.confirmedAt(later).named("Other", later).usedAt(later))
        .isEqualTo(new Registration(new DeviceId(1), ADA, "Other", true, NOW, later, later));
    assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(0));
  }

  @Test
  void recognizesANumberThatItDoesNotKnow() {
    SmsDevice phone = SampleDevices.sms(registration(1, ADA), STAGE, "+4917");
    SmsDevice hashed = phone.with(phone.number().hashed());

    assertThat(hashed.number().isHashed()).isTrue();
    assertThat(hashed.number().hashed()).isEqualTo(hashed.number());
    assertThat(hashed.number().text()).doesNotContain("4917").startsWith("hash:");
    assertThat(hashed.identity()).isEqualTo(phone.identity());
  }

  @Test
  void isAFactorWhileSomethingCanBeProvenByIt() {
    Registration pending = Registration.pending(new DeviceId(1), ADA, "Phone", NOW);
    SmsDevice phone = SampleDevices.sms(registration(1, ADA), STAGE, "+4917");

    assertThat(SampleDevices.all()).allMatch(Device::isFactor);
    assertThat(SampleDevices.totp(pending).isFactor()).isFalse();
    assertThat(SampleDevices.codes(registration(1, ADA)).isFactor()).isFalse();
    assertThat(phone.with(phone.number().hashed()).isFactor()).isFalse();
  }

  @Test
  void tellsNumbersOfStagesApart() {
    SmsDevice here = SampleDevices.sms(registration(1, ADA), STAGE, "+4917");
    SmsDevice there = SampleDevices.sms(registration(1, ADA), StageId.named("other"), "+4917");

    assertThat(here.identity()).isNotEqualTo(there.identity());
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.org, a**@e******.org",
    "me@ab.org, **@**.org",
    "ada@mail.example.org, a**@m***.e******.org",
    "ada@localhost, a**@l********",
    "nobody, n*****"
  })
  void masksAddresses(String email, String masked) {
    assertThat(SampleDevices.email(registration(1, ADA), STAGE, email).maskedEmail())
        .isEqualTo(masked);
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "41, 42, false",
    "41, 41, true",
    "41, 3, true",
    "41, 0, true",
    "0, 0, false",
    "0, 1, false"
  })
  void noticesCountersThatGoBack(long before, long after, boolean regression) {
    WebAuthnDevice some = SampleDevices.passkey(registration(1, ADA), "id");
    var key = new WebAuthnDevice(some.registration(), some.credential(), before);

    assertThat(key.isRegression(after)).isEqualTo(regression);
    assertThat(key.signed(after).signCount()).isEqualTo(Math.max(before, after));
  }
}
