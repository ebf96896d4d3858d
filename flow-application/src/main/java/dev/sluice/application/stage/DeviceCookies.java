package dev.sluice.application.stage;

import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The cookie by which a client proves who logged in from it before: user and expiry, with a keyed
 * checksum. It proves nothing about the person at the client.
 */
public final class DeviceCookies {

  private static final String PURPOSE = "known-device";
  private static final int PARTS = 3;

  private final Keyring keyring;

  /**
   * @param keyring signs and checks
   */
  public DeviceCookies(Keyring keyring) {
    this.keyring = keyring;
  }

  /** A cookie for somebody who just logged in. */
  public String issue(UserId user, Duration lasting, Instant now) {
    String claim = user.value() + "." + now.plus(lasting).getEpochSecond();
    return claim + "." + keyring.mac(PURPOSE, claim.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a cookie says, credibly and still, that this user logged in from the client. */
  public boolean vouchFor(UserId user, String cookie, Instant now) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != PARTS || !parts[0].equals(Long.toString(user.value()))) {
      return false;
    }
    String claim = parts[0] + "." + parts[1];
    return keyring.verifies(PURPOSE, claim.getBytes(StandardCharsets.UTF_8), parts[2])
        && now.getEpochSecond() < Long.parseLong(parts[1]);
  }

  /** Whoever claims to be somebody, with the device if that one logged in from it before. */
  Claimant claimant(Subject subject, Visitor visitor, Instant now) {
    UserId user = subject.id();
    String cookie = visitor.knownDevice();
    boolean known = user != null && vouchFor(user, cookie, now);
    return new Claimant(subject.username(), user, visitor.address(), known ? cookie : null);
  }
}
