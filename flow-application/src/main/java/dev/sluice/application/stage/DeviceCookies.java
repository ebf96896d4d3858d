package dev.sluice.application.stage;

import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.StageVisit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The cookies by which a client proves what happened at it before, with keyed checksums: who logged
 * in, and which device proved something at which stage. They prove nothing about the person at the
 * client.
 */
public final class DeviceCookies {

  private static final String PURPOSE = "known-device";
  private static final String VALIDATION = "last-validation";
  private static final int PARTS = 3;
  private static final int VALIDATION_PARTS = 4;

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

  /** A cookie for whoever just proved something by a device at a stage. */
  public String issue(DeviceId device, StageId stage, Duration lasting, Instant now) {
    long expires = now.plus(lasting).getEpochSecond();
    String claim = device.value() + "." + stage.value() + "." + expires;
    return claim + "." + keyring.mac(VALIDATION, claim.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a cookie says, credibly and still, that a device proved something at a stage within a
   * time that may have been longer when the cookie was made.
   */
  boolean vouchFor(DeviceId device, StageVisit visit, Duration threshold) {
    String[] parts = visit.visitor().validation().split("\\.", -1);
    StageId stage = visit.id();
    if (stage == null || parts.length != VALIDATION_PARTS) {
      return false;
    }
    String claim = parts[0] + "." + parts[1] + "." + parts[2];
    if (!claim.startsWith(device.value() + "." + stage.value() + ".")
        || !keyring.verifies(VALIDATION, claim.getBytes(StandardCharsets.UTF_8), parts[3])) {
      return false;
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[2]));
    return visit.now().isBefore(expires) && !expires.isAfter(visit.now().plus(threshold));
  }

  /** Whoever claims to be somebody, with the device if that one logged in from it before. */
  Claimant claimant(Subject subject, Visitor visitor, Instant now) {
    UserId user = subject.id();
    String cookie = visitor.knownDevice();
    boolean known = user != null && vouchFor(user, cookie, now);
    return new Claimant(subject.username(), user, visitor.address(), known ? cookie : null);
  }
}
