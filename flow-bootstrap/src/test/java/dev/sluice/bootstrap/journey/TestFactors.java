package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.Devices;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What somebody proves something by, registered as if they had done so. */
public record TestFactors(RunningServer server, UserId user) {

  static final String VALIDATE = "ak-stage-authenticator-validate";

  private static final Duration VALIDITY = Duration.ofMinutes(30);

  /** Somebody new, who has the administrator's password. */
  public static TestFactors of(RunningServer server, String username) {
    TestPeople.addMailed(server, username, true);
    return at(server, username);
  }

  /** Somebody who is there. */
  public static TestFactors at(RunningServer server, String username) {
    return new TestFactors(server, TestPeople.find(server, username).orElseThrow());
  }

  /** A flow that asks who somebody is, then for one of their devices, then for a click. */
  static void flow(RunningServer server, String slug, AuthenticatorValidateStage validate) {
    TestFlows.of(
        server,
        slug,
        Stage.named(slug + "-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named(slug + "-prove", validate),
        Stage.named(slug + "-done", new DummyStage(false)));
  }

  /** Somebody who has said in a flow who they are. */
  static ApiClient named(RunningServer server, String slug, String username) {
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path(slug));
    visitor.post(TestFlows.path(slug), Map.of("uid_field", username));
    return visitor;
  }

  static ApiClient.Answer prove(ApiClient visitor, String slug, String code) {
    return visitor.post(TestFlows.path(slug), Map.of("component", VALIDATE, "code", code));
  }

  /** A stage that registers mailboxes and phones, in no flow. */
  static Stage setup(RunningServer server, String name) {
    Stage stage =
        Stage.named(
            name,
            AuthenticatorEmailStage.sentByInstallation(
                "email/email_otp.html", new TimeDelta("minutes=30")));
    TestFlows.keep(server, stage);
    return stage;
  }

  private Registration registration() {
    return registration("Mine");
  }

  private Registration registration(String name) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return Registration.pending(server.bean(Devices.class).nextId(), user, name, now)
        .confirmedAt(now);
  }

  private <D extends Device> D added(D device) {
    server.bean(Devices.class).add(device);
    return device;
  }

  public TotpDevice app() {
    return app("Mine");
  }

  public TotpDevice app(String name) {
    byte[] key = new byte[20];
    ThreadLocalRandom.current().nextBytes(key);
    var totp = Totp.of(new Secret(HexFormat.of().formatHex(key)), 6);
    return added(new TotpDevice(registration(name), Throttle.NONE, totp));
  }

  StaticDevice codes(String... codes) {
    return added(new StaticDevice(registration(), Throttle.NONE, List.of(codes)));
  }

  /** A phone that has been sent a code. */
  SmsDevice phone(Stage setup, String code) {
    var number = new PhoneNumber("+49" + user.value());
    return added(new SmsDevice(registration(), Throttle.NONE, setup.id(), number, sent(code)));
  }

  /** A mailbox that has been sent a code. */
  EmailDevice mailbox(Stage setup, String code) {
    return mailbox(setup.id(), "box-" + user.value() + "@example.org", sent(code));
  }

  EmailDevice mailbox(StageId setup, String address, @Nullable SentCode sent) {
    return added(new EmailDevice(registration(), Throttle.NONE, setup, address, sent));
  }

  WebAuthnDevice passkey(Credential credential) {
    return added(new WebAuthnDevice(registration(), credential, 0));
  }

  private static SentCode sent(String code) {
    return new SentCode(new Secret(code), Instant.now().plus(VALIDITY));
  }

  public List<Device> list() {
    return server.bean(Devices.class).list(user);
  }
}
