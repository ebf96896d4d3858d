package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Second factors of people, as they are once they were set up. */
final class TestDevices {

  /** The stage that comes with the product. */
  private static final StageId MAILING =
      new StageId(UUID.fromString("137cee62-96e6-5fea-aec2-d8b8464340b2"));

  private static final int KEY = 20;
  private static final int STEP = 30;

  private TestDevices() {}

  /**
   * An app that shows codes.
   *
   * @param key what makes them, in hexadecimal
   */
  record App(String key) {

    /** The code that it shows now. */
    String code() {
      return at(0);
    }

    /** The next code: who has taken one takes no older one. */
    String next() {
      return at(1);
    }

    private String at(int later) {
      return Totp.of(new Secret(key), 6).codeAt(Instant.now().plusSeconds((long) later * STEP));
    }
  }

  static App app(RunningServer server, String username) {
    byte[] key = new byte[KEY];
    ThreadLocalRandom.current().nextBytes(key);
    var app = new App(HexFormat.of().formatHex(key));
    Totp totp = Totp.of(new Secret(app.key), 6);
    add(server, username, registration -> new TotpDevice(registration, Throttle.NONE, totp));
    return app;
  }

  static void codes(RunningServer server, String username, String... codes) {
    add(
        server,
        username,
        registration -> new StaticDevice(registration, Throttle.NONE, List.of(codes)));
  }

  /** A mailbox that gets codes. */
  static void mailbox(RunningServer server, String username) {
    String address = username + "@example.org";
    add(
        server,
        username,
        registration -> new EmailDevice(registration, Throttle.NONE, MAILING, address, null));
  }

  static void add(
      RunningServer server, String username, Function<Registration, ? extends Device> device) {
    Devices devices = server.bean(Devices.class);
    Instant now = Instant.now();
    Registration registration =
        Registration.pending(devices.nextId(), user(server, username), "Test", now)
            .confirmedAt(now);
    server.bean(UnitOfWork.class).perform(() -> devices.add(device.apply(registration)));
  }

  private static UserId user(RunningServer server, String username) {
    return server
        .bean(UserRepository.class)
        .find(List.of(UserField.USERNAME), username, false)
        .map(Subject::id)
        .orElseThrow();
  }
}
