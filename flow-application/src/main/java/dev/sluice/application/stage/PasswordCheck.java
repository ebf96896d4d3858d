package dev.sluice.application.stage;

import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claim;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PasswordHasher.Match;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.KnownClient;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a password is right, and costs the same whatever the answer: one hash of the current
 * parameters for people who are unknown, inactive, without a usable password or simply wrong. The
 * exception is an attempt that came too early: it is neither hashed nor counted, and only takes as
 * long.
 */
final class PasswordCheck {

  private static final String PURPOSE = "attempt-fingerprint";

  /** Has no password; identifiers are never counted up so far. */
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

  private final Attempts attempts;
  private final Credentials credentials;
  private final PasswordHasher hasher;
  private final DeviceCookies devices;
  private final Keyring keyring;

  PasswordCheck(
      Attempts attempts,
      Credentials credentials,
      PasswordHasher hasher,
      DeviceCookies devices,
      Keyring keyring) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.hasher = hasher;
    this.devices = devices;
    this.keyring = keyring;
  }

  /** What the check says. */
  sealed interface Result {

    /**
     * The password is right.
     *
     * @param kind what that proves
     * @param client whether the person logged in from there before
     */
    record Right(PasswordBackend backend, EvidenceKind kind, KnownClient client)
        implements Result {}

    /**
     * It is not, or nobody looked.
     *
     * @param failures how many failed in a row from there, as a visitor may conclude
     * @param reason for administrators
     */
    record Wrong(int failures, String reason) implements Result {}
  }

  /** A password, for whom it is presented, and what the right one's hash is, if there is one. */
  private record Presented(UserId user, String password, @Nullable String hash) {

    /** Neither password nor hash. */
    @Override
    public String toString() {
      return "Presented[user=" + user + "]";
    }
  }

  Result check(PasswordStage stage, Subject subject, String password, StageVisit visit) {
    Attempt attempt = attempt(stage, subject, password, visit);
    Claim claim = attempts.claim(attempt);
    if (!claim.granted()) {
      takeAsLong(stage, visit);
      return new Result.Wrong(claim.failures() + 1, "too many attempts; not checked");
    }
    var presented = new Presented(active(subject), password, claim.passwordHash());
    return findBackend(stage, presented, visit)
        .<Result>map(backend -> right(backend, attempt, claim))
        .orElseGet(() -> new Result.Wrong(claim.failures(), "the password was not accepted"));
  }

  private Attempt attempt(PasswordStage stage, Subject subject, String password, StageVisit visit) {
    return new Attempt(
        Purpose.PASSWORD,
        devices.claimant(subject, visit.visitor(), visit.now()),
        stage.failedAttemptsBeforeCancel(),
        visit.now(),
        fingerprint(password, visit));
  }

  private String fingerprint(String password, StageVisit visit) {
    String attempt = visit.run().value() + ":" + visit.step() + ":" + password;
    return keyring.mac(PURPOSE, attempt.getBytes(StandardCharsets.UTF_8));
  }

  private Result right(PasswordBackend backend, Attempt attempt, Claim claim) {
    UserId user = attempt.claimant().user();
    if (user == null) {
      throw new IllegalStateException("nobody has a right password");
    }
    attempts.forgive(attempt);
    return new Result.Right(
        backend,
        backend == PasswordBackend.TOKEN ? EvidenceKind.APP_PASSWORD : EvidenceKind.PASSWORD,
        new KnownClient(user, claim.knownClient()));
  }

  /**
   * The hash is spent first and always, so that an app password does not show by being quick; and
   * nobody is asked about as everybody is, so that neither shows who is stored and active.
   */
  private Optional<PasswordBackend> findBackend(
      PasswordStage stage, Presented presented, StageVisit visit) {
    boolean asksInbuilt = stage.backends().contains(PasswordBackend.INBUILT);
    boolean inbuilt = matchesHash(presented, asksInbuilt);
    return stage.backends().stream()
        .filter(backend ->
            switch (backend) {
              case INBUILT -> inbuilt;
              case TOKEN -> matchesAppPassword(presented, visit);
              case LDAP, KERBEROS -> false;
            })
        .findFirst();
  }

  /** An attempt that came too early asks as much and takes as long as one that is wrong. */
  private void takeAsLong(PasswordStage stage, StageVisit visit) {
    hasher.waitAsLong();
    if (stage.backends().contains(PasswordBackend.TOKEN)) {
      credentials.listAppPasswords(NOBODY, visit.now());
    }
  }

  private static UserId active(Subject subject) {
    UserId id = subject.id();
    return id != null && subject.active() ? id : NOBODY;
  }

  private boolean matchesHash(Presented presented, boolean asked) {
    String password = presented.password;
    String hash = presented.hash;
    if (!asked || hash == null) {
      hasher.hash(password);
      return false;
    }
    Match match = hasher.verify(password, hash);
    return switch (match) {
      case RIGHT -> true;
      case RIGHT_BUT_OUTDATED -> {
        credentials.update(presented.user, hasher.hash(password));
        yield true;
      }
      case WRONG -> false;
      case WRONG_AND_OUTDATED, UNKNOWN_HASH -> {
        hasher.hash(password);
        yield false;
      }
    };
  }

  private boolean matchesAppPassword(Presented presented, StageVisit visit) {
    byte[] typed = new SessionKey(presented.password).hash().getBytes(StandardCharsets.US_ASCII);
    boolean matches = false;
    for (String hash : credentials.listAppPasswords(presented.user, visit.now())) {
      matches |= MessageDigest.isEqual(typed, hash.getBytes(StandardCharsets.US_ASCII));
    }
    return matches;
  }
}
