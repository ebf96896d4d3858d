package dev.sluice.bootstrap.browser;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** People who have devices. */
final class Factors {

  static final String RECOVERY_CODE = "quay1harbor2";
  static final String PHONE = "+4915112345678";

  private Factors() {}

  /** Somebody whom nobody else is. */
  static String somebody(RunningServer server) {
    String name = "grace-" + UUID.randomUUID().toString().substring(0, 8);
    TestPeople.addMailed(server, name, true);
    return name;
  }

  /** Gives somebody an authenticator app. */
  static void app(RunningServer server, String username, String name) {
    Totp totp = Totp.of(new Secret("31".repeat(20)), 6);
    give(server, username, name, owned -> new TotpDevice(owned, Throttle.NONE, totp));
  }

  /** Gives somebody recovery codes. */
  static void codes(RunningServer server, String username) {
    give(
        server,
        username,
        "Paper",
        owned -> new StaticDevice(owned, Throttle.NONE, List.of(RECOVERY_CODE, "quay3harbor4")));
  }

  /** Gives somebody a passkey that no authenticator has. */
  static void passkey(RunningServer server, String username) {
    String id = UUID.randomUUID().toString().replace("-", "");
    var credential = new Credential(id, "a2V5", "localhost", new UUID(0, 0), null, null);
    give(server, username, "Laptop", owned -> new WebAuthnDevice(owned, credential, 0));
  }

  /** Gives somebody a phone that gets codes, a mailbox that does, and a phone that Duo asks. */
  static void everythingThatIsSent(RunningServer server, String username) {
    StageId sms = FactorFlows.messages(server);
    var number = new PhoneNumber("+49151" + System.nanoTime() % 100_000_000);
    give(
        server, username, "Phone", owned -> new SmsDevice(owned, Throttle.NONE, sms, number, null));
    mailbox(server, username);
    duo(server, username);
  }

  /** Gives somebody a mailbox that gets codes. */
  static void mailbox(RunningServer server, String username) {
    StageId stage = FactorFlows.mails(server);
    String address = username + "@example.org";
    give(
        server,
        username,
        "Mailbox",
        owned -> new EmailDevice(owned, Throttle.NONE, stage, address, null));
  }

  /** Gives somebody a phone that Duo asks. */
  static void duo(RunningServer server, String username) {
    StageId stage = FactorFlows.duo(server);
    give(server, username, "Duo", owned -> new DuoDevice(owned, stage, username));
  }

  /** Takes all devices of a class from somebody. */
  static void remove(RunningServer server, String username, Class<? extends Device> type) {
    Devices devices = server.bean(Devices.class);
    devices.list(user(server, username)).stream()
        .filter(type::isInstance)
        .forEach(device -> devices.remove(device.id()));
  }

  private static UserId user(RunningServer server, String username) {
    return server
        .bean(UserRepository.class)
        .find(List.of(UserField.USERNAME), username, false)
        .map(Subject::id)
        .orElseThrow();
  }

  private static void give(
      RunningServer server, String username, String name, Function<Registration, Device> make) {
    Devices devices = server.bean(Devices.class);
    Instant now = Instant.now();
    Registration owned =
        Registration.pending(devices.nextId(), user(server, username), name, now).confirmedAt(now);
    server.bean(UnitOfWork.class).perform(() -> devices.add(make.apply(owned)));
  }
}
