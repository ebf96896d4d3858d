package dev.sluice.domain.device;

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
final class SampleDevices {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final UserId ADA = new UserId(7);
  static final StageId STAGE = StageId.named("setup");
  static final UUID AAGUID = UUID.fromString("ee882879-721c-4913-9775-3dfcce97072a");

  /** The key of the appendices of RFC 4226 and RFC 6238. */
  static final Secret KEY =
      new Secret(
          HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  private SampleDevices() {}

  static Registration registration(long id, UserId user) {
    return Registration.pending(new DeviceId(id), user, "Device " + id, NOW).confirmedAt(NOW);
  }

  static TotpDevice totp(Registration registration) {
    return new TotpDevice(registration, Throttle.NONE, Totp.of(KEY, 6));
  }

  static StaticDevice codes(Registration registration, String... codes) {
    return new StaticDevice(registration, Throttle.NONE, List.of(codes));
  }

  static SmsDevice sms(Registration registration, StageId stage, String number) {
    var phone = new PhoneNumber(number);
    return new SmsDevice(registration, Throttle.NONE, stage, phone, null).with(sent());
  }

  static EmailDevice email(Registration registration, StageId stage, String email) {
    return new EmailDevice(registration, Throttle.NONE, stage, email, null).with(sent());
  }

  static DuoDevice duo(Registration registration, StageId stage, String duoUser) {
    return new DuoDevice(registration, stage, duoUser);
  }

  static WebAuthnDevice passkey(Registration registration, String id) {
    var credential =
        new Credential(id, "pQECAyYgASFYIA", "localhost", AAGUID, "-----BEGIN", "ab:cd");
    return new WebAuthnDevice(registration, credential, 41);
  }

  /** Valid for five minutes. */
  static SentCode sent() {
    return new SentCode(new Secret("123456"), NOW.plusSeconds(300));
  }

  /** One of each class, of one person. */
  static List<Device> all() {
    return List.of(
        totp(registration(1, ADA)),
        codes(registration(2, ADA), "alpha", "beta"),
        sms(registration(3, ADA), STAGE, "+491700000"),
        email(registration(4, ADA), STAGE, "ada@example.org"),
        duo(registration(5, ADA), STAGE, "DU1"),
        passkey(registration(6, ADA), "credential"));
  }
}
