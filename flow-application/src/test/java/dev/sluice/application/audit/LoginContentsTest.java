package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the event of a login tells about how somebody logged in. */
class LoginContentsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final UserId ADA = new UserId(7);
  private static final String APP = "authentik_stages_authenticator_totp.totpdevice/3";
  private static final String KEY = "authentik_stages_authenticator_webauthn.webauthndevice/4";

  private static final Value.Fields APP_DEVICE =
      device("authentik_stages_authenticator_totp", "totpdevice", 3);
  private static final Value.Fields KEY_DEVICE =
      device("authentik_stages_authenticator_webauthn", "webauthndevice", 4);

  private static Proof proof(UserId about, EvidenceKind kind, @Nullable String device) {
    return new Proof(about, kind, Set.of(FactorClass.HAS), null, NOW, device);
  }

  private static Value.Fields told(Proof... proofs) {
    var ada = new Subject(ADA, "ada", "Ada", "", true, false, Set.of());
    return EventContents.of(
        new AuditEvent.LoggedIn(ada, new Evidence(List.of(proofs)), Boolean.FALSE));
  }

  private static Value.Fields device(String app, String model, long pk) {
    return EventContents.fields(
        "app",
        Value.of(app),
        "model_name",
        Value.of(model),
        "pk",
        Value.of(pk),
        "name",
        Value.of(""));
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, password",
    "APP_PASSWORD, token",
    "TOTP, auth_mfa",
    "STATIC, auth_mfa",
    "PASSKEY, auth_webauthn_pwl",
    "SMS, auth_mfa",
    "MAIL_CODE, auth_mfa",
    "DUO, auth_mfa",
    "LINK, link",
    "SOURCE, source",
    "CERTIFICATE, certificate",
    "CREATED, created",
    "SESSION, session"
  })
  void namesTheMethodByWhatWasProvenFirst(EvidenceKind kind, String method) {
    Value.Fields told = told(proof(ADA, kind, null), proof(ADA, EvidenceKind.TOTP, APP));

    assertThat(told.fields()).containsEntry("auth_method", Value.of(method));
  }

  @Test
  void listsTheDevicesBesideAPasswordOnce() {
    Value.Fields told =
        told(
            proof(ADA, EvidenceKind.PASSWORD, null),
            proof(ADA, EvidenceKind.TOTP, APP),
            proof(ADA, EvidenceKind.PASSKEY, KEY),
            proof(ADA, EvidenceKind.TOTP, APP));

    assertThat(told.fields())
        .containsEntry(
            "auth_method_args",
            EventContents.fields(
                "proofs",
                EventContents.texts(List.of("password", "totp", "auth_webauthn_pwl")),
                "mfa_devices",
                new Value.Items(List.of(APP_DEVICE, KEY_DEVICE)),
                "known_device",
                Value.of(false)));
  }

  @Test
  void namesThePasskeyThatSomebodyLoggedInByAlone() {
    Value.Fields told = told(proof(ADA, EvidenceKind.PASSKEY, KEY));

    assertThat(told.fields())
        .containsEntry(
            "auth_method_args",
            EventContents.fields(
                "proofs",
                EventContents.texts(List.of("auth_webauthn_pwl")),
                "device",
                KEY_DEVICE,
                "known_device",
                Value.of(false)));
  }

  @Test
  void tellsNothingThatSomebodyElseProved() {
    Value.Fields told = told(proof(new UserId(8), EvidenceKind.TOTP, APP));

    assertThat(told).isEqualTo(Value.Fields.NONE);
  }
}
