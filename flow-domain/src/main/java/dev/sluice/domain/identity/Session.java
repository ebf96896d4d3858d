package dev.sluice.domain.identity;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's session. Anonymous ones exist so that a run has somewhere to live.
 *
 * @param id identifies it
 * @param user whom requests are made as, or {@link Subject#ANONYMOUS}
 * @param evidence what was proven when it was logged in
 * @param created when it was made
 * @param lastUsed when it was last used, to the minute
 * @param expires when it ends unless it is used before
 * @param endsAt when it ends in any case
 * @param lasting how long it was granted for, or null until the browser closes
 * @param impersonator who logged in, if they act as somebody else now; else null
 * @param binding where it may be used, or null for everywhere
 */
public record Session(
    SessionId id,
    Subject user,
    Evidence evidence,
    Instant created,
    Instant lastUsed,
    Instant expires,
    Instant endsAt,
    @Nullable Duration lasting,
    @Nullable Subject impersonator,
    @Nullable SessionBinding binding) {

  /** How long an anonymous session may be idle. */
  public static final Duration ANONYMOUS_IDLE = Duration.ofHours(1);

  /** How long a session that ends with the browser may be idle. */
  public static final Duration BROWSER_IDLE = Duration.ofHours(24);

  /** How long a session that ends with the browser may last. */
  public static final Duration BROWSER_LIMIT = Duration.ofDays(30);

  /** How long the key from before a login still fetches that login's answer. */
  public static final Duration REPLAY = Duration.ofSeconds(60);

  /** {@link #lastUsed} is written at most this often. */
  public static final Duration TOUCH = Duration.ofMinutes(1);

  /** A session of nobody. */
  public static Session anonymous(SessionId id, Instant now) {
    return new Session(
        id,
        Subject.ANONYMOUS,
        Evidence.NONE,
        now,
        now,
        now.plus(ANONYMOUS_IDLE),
        now.plus(BROWSER_LIMIT),
        null,
        null,
        null);
  }

  /** This session, logged in. */
  public Session loggedIn(
      Subject subject, Evidence proven, @Nullable Duration granted, Instant now) {
    Instant limit = now.plus(granted == null ? BROWSER_LIMIT : granted);
    Instant idle = granted == null ? now.plus(BROWSER_IDLE) : limit;
    return new Session(
        id, subject, proven.latest(), created, now, idle, limit, granted, null, null);
  }

  /** This session, where more was proven about whose it is. */
  public Session proving(Evidence more) {
    return new Session(
        id,
        user,
        evidence.and(more).latest(),
        created,
        lastUsed,
        expires,
        endsAt,
        lasting,
        impersonator,
        binding);
  }

  /** This session, bound to where it may be used; null for everywhere. */
  public Session bound(@Nullable SessionBinding to) {
    return new Session(
        id, user, evidence, created, lastUsed, expires, endsAt, lasting, impersonator, to);
  }

  /** This session, of nobody again. */
  public Session loggedOut(Instant now) {
    return new Session(
        id,
        Subject.ANONYMOUS,
        Evidence.NONE,
        created,
        now,
        now.plus(ANONYMOUS_IDLE),
        now.plus(BROWSER_LIMIT),
        null,
        null,
        null);
  }

  /** This session, used now. */
  public Session used(Instant now) {
    Instant idle;
    if (!user.isStored()) {
      idle = now.plus(ANONYMOUS_IDLE);
    } else if (lasting == null) {
      idle = now.plus(BROWSER_IDLE);
    } else {
      idle = endsAt;
    }
    Instant end = idle.isAfter(endsAt) ? endsAt : idle;
    return new Session(
        id, user, evidence, created, now, end, endsAt, lasting, impersonator, binding);
  }

  /**
   * This session, whose owner acts as somebody else from now on. What was proven was proven about
   * the owner, and is nothing about the other.
   *
   * @throws IllegalStateException if the owner does so already, or is nobody
   */
  public Session actingAs(Subject other) {
    if (impersonator != null || !user.isStored()) {
      throw new IllegalStateException("only somebody who acts as themselves can act as another");
    }
    return of(other, user);
  }

  /** This session, whose owner acts as themselves. */
  public Session actingAsOwner() {
    return of(owner(), null);
  }

  /** Who logged in, or {@link Subject#ANONYMOUS}. */
  public Subject owner() {
    return impersonator == null ? user : impersonator;
  }

  /** Whether requests may be made with it: whoever logged in must be active still. */
  public boolean isUsable() {
    return owner().active();
  }

  private Session of(Subject acting, @Nullable Subject owner) {
    return new Session(
        id, acting, evidence, created, lastUsed, expires, endsAt, lasting, owner, binding);
  }

  /** Whether its use is worth writing down. */
  public boolean isDueAt(Instant now) {
    return !lastUsed.plus(TOUCH).isAfter(now);
  }
}
