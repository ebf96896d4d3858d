package dev.sluice.application.port;

import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DuoDevice;
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
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A device of each class. */
public final class SampleDevices {

  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  public static final UserId ADA = new UserId(7);
  public static final StageId STAGE = StageId.named("setup");
  public static final UUID AAGUID = UUID.fromString("ee882879-721c-4913-9775-3dfcce97072a");

  /** The key of the appendices of RFC 4226 and RFC 6238. */
  public static final Secret KEY =
      new Secret(
          HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  private SampleDevices() {}

  public static Registration registration(long id, UserId user) {
    return Registration.pending(new DeviceId(id), user, "Device " + id, NOW).confirmedAt(NOW);
  }

  public static TotpDevice totp(Registration registration) {
    return new TotpDevice(registration, Throttle.NONE, Totp.of(KEY, 6));
  }

  public static StaticDevice codes(Registration registration, String... codes) {
    return new StaticDevice(registration, Throttle.NONE, List.of(codes));
  }

  public static SmsDevice sms(Registration registration, StageId stage, String number) {
    var phone = new PhoneNumber(number);
    return new SmsDevice(registration, Throttle.NONE, stage, phone, null).with(sent());
  }

  public static EmailDevice email(Registration registration, StageId stage, String email) {
    return new EmailDevice(registration, Throttle.NONE, stage, email, null).with(sent());
  }

  public static DuoDevice duo(Registration registration, StageId stage, String duoUser) {
    return new DuoDevice(registration, stage, duoUser);
  }

  public static WebAuthnDevice passkey(Registration registration, String id) {
    var credential =
        new Credential(id, "pQECAyYgASFYIA", "localhost", AAGUID, "-----BEGIN", "ab:cd");
    return new WebAuthnDevice(registration, credential, 41);
  }

  /** Valid for five minutes. */
  public static SentCode sent() {
    return new SentCode(new Secret("123456"), NOW.plusSeconds(300));
  }

  /** One of each class, of one person. */
  public static List<Device> all() {
    return List.of(
        totp(registration(1, ADA)),
        codes(registration(2, ADA), "alpha", "beta"),
        sms(registration(3, ADA), STAGE, "+491700000"),
        email(registration(4, ADA), STAGE, "ada@example.org"),
        duo(registration(5, ADA), STAGE, "DU1"),
        passkey(registration(6, ADA), "credential"));
  }
}
