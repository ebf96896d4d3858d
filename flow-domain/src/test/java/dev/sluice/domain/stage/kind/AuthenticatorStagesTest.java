package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage.AuthType;
import dev.sluice.domain.stage.kind.Reference.ToFlow;
import dev.sluice.domain.stage.kind.Reference.ToStage;
import dev.sluice.domain.webauthn.AuthenticatorAttachment;
import dev.sluice.domain.webauthn.UserVerification;
import dev.sluice.domain.webauthn.WebAuthnHint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorStagesTest {

  private static final FlowId SETUP = FlowId.named("setup");
  private static final StageId FIRST = StageId.named("first");
  private static final StageId SECOND = StageId.named("second");

  static final List<StageConfig> CONFIGURABLE =
      List.of(
          new AuthenticatorTotpStage(SETUP, "App", AuthenticatorTotpStage.Digits.SIX),
          new AuthenticatorStaticStage(SETUP, "Printed", 6, 12),
          sms(SETUP, "https://sms.example.org", null),
          duo(SETUP, "api-1.duo.example"));

  private static AuthenticatorSmsStage sms(FlowId flow, String address, @Nullable UUID mapping) {
    return new AuthenticatorSmsStage(
        flow,
        "",
        AuthenticatorSmsStage.Provider.GENERIC,
        "Sluice",
        address,
        new Secret("t0ken"),
        Secret.NONE,
        AuthType.BEARER,
        false,
        mapping);
  }

  private static AuthenticatorDuoStage duo(FlowId flow, String host) {
    return new AuthenticatorDuoStage(flow, "", "DI1", new Secret("s3cret"), host, "", Secret.NONE);
  }

  private static AuthenticatorValidateStage validate(
      NotConfiguredAction action, StageId... stages) {
    return AuthenticatorValidateStage.of(action, List.of(stages), List.of(DeviceClass.values()));
  }

  @ParameterizedTest
  @FieldSource("CONFIGURABLE")
  void forgetTheFlowThatConfiguresThem(StageConfig stage) {
    var flow = new ToFlow(SETUP);

    assertThat(stage.references()).containsExactly(flow);
    assertThat(stage.forgetting(flow).references()).isEmpty();
    assertThat(stage.forgetting(new ToFlow(FlowId.named("other")))).isEqualTo(stage);
    assertThat(stage.problems()).isEmpty();
  }

  @Test
  void showNoSecrets() {
    assertThat(CONFIGURABLE.toString()).doesNotContain("t0ken").doesNotContain("s3cret");
    assertThat(new AuthenticatorTotpStage.Challenge("otpauth://secret").toString())
        .doesNotContain("otpauth");
    assertThat(new AuthenticatorStaticStage.Challenge(List.of("abc")).toString())
        .doesNotContain("abc");
    assertThat(new AuthenticatorDuoStage.Challenge("qr", "duo://1", "id").toString())
        .doesNotContain("duo://1");
    assertThat(new AuthenticatorTotpStage.Response("123456").toString()).doesNotContain("123456");
    assertThat(new AuthenticatorSmsStage.Response("123456", "+49").toString())
        .doesNotContain("123456");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 12, token_count",
    "1001, 12, token_count",
    "6, -1, token_length",
    "6, 101, token_length"
  })
  void boundCodes(int count, int length, String field) {
    assertThat(new AuthenticatorStaticStage(null, "", count, length).problems())
        .extracting(Problem::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AC1", "ftp://sms.example.org", "https://", "not an address"})
  void wantTheAddressOfAProvider(String address) {
    assertThat(sms(SETUP, address, null).problems())
        .extracting(Problem::field)
        .containsExactly("account_sid");
  }

  @Test
  void knowNoMappings() {
    assertThat(sms(SETUP, "https://sms.example.org", new UUID(0, 1)).problems())
        .extracting(Problem::field)
        .containsExactly("mapping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://duo.example", "duo.example/path", "-duo.example", "a b"})
  void wantAHostOfDuo(String host) {
    assertThat(duo(SETUP, host).problems())
        .extracting(Problem::field)
        .containsExactly("api_hostname");
  }

  @Test
  void askDuoForEverybodyOnlyWithBothKeys() {
    assertThat(duo(SETUP, "duo.example").isAdministrating()).isFalse();
    assertThat(
            new AuthenticatorDuoStage(
                    null, "", "DI1", Secret.NONE, "duo.example", "DA1", new Secret("x"))
                .isAdministrating())
        .isTrue();
  }

  @Test
  void wantSomethingToConfigureWhereThatIsTheAction() {
    assertThat(validate(NotConfiguredAction.CONFIGURE).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("not_configured_action", "invalid"));
    assertThat(validate(NotConfiguredAction.CONFIGURE, FIRST).problems()).isEmpty();
    assertThat(validate(NotConfiguredAction.DENY).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({", CROSS_PLATFORM", "PLATFORM, PLATFORM", "CROSS_PLATFORM, CROSS_PLATFORM"})
  void wantTheAttachmentThatIsSetBeforeThatOfTheHints(
      @Nullable AuthenticatorAttachment set, AuthenticatorAttachment expected) {
    var stage =
        new AuthenticatorWebAuthnStage(
            null,
            "",
            UserVerification.PREFERRED,
            set,
            UserVerification.PREFERRED,
            List.of(WebAuthnHint.SECURITY_KEY),
            List.of(),
            0);

    assertThat(stage.selection().attachment()).isEqualTo(expected);
    assertThat(stage.selection().hints()).containsExactly(WebAuthnHint.SECURITY_KEY);
  }

  @Test
  void forgetStagesThatAreGone() {
    AuthenticatorValidateStage stage = validate(NotConfiguredAction.CONFIGURE, FIRST, SECOND);

    assertThat(stage.references()).containsExactly(new ToStage(FIRST), new ToStage(SECOND));
    assertThat(stage.forgetting(new ToStage(FIRST)))
        .isEqualTo(validate(NotConfiguredAction.CONFIGURE, SECOND));
  }

  @Test
  void refuseNegativeTimes() {
    AuthenticatorValidateStage stage =
        AuthenticatorValidateStage.defaults()
            .throttling(-0.5)
            .trusting(new TimeDelta("seconds=-1"));

    assertThat(stage.problems())
        .extracting(Problem::field)
        .containsExactly(
            "last_auth_threshold",
            "email_otp_throttling_factor",
            "sms_otp_throttling_factor",
            "totp_otp_throttling_factor",
            "static_otp_throttling_factor");
  }
}
