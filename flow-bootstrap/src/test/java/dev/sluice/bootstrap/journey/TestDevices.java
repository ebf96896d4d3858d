package dev.sluice.bootstrap.journey;

import dev.sluice.domain.device.Totp;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.UUID;

/** Second factors of people who are there, as they are once they were set up. */
final class TestDevices {

  /** The stage that comes with the product. */
  private static final StageId MAILING =
      new StageId(UUID.fromString("137cee62-96e6-5fea-aec2-d8b8464340b2"));

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
    return new App(TestFactors.at(server, username).app().totp().key().value());
  }

  static void codes(RunningServer server, String username, String... codes) {
    TestFactors.at(server, username).codes(codes);
  }

  /** A mailbox that gets codes, and has got none yet. */
  static void mailbox(RunningServer server, String username) {
    TestFactors.at(server, username).mailbox(MAILING, username + "@example.org", null);
  }
}
