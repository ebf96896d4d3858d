package dev.sluice.application.mail;

import java.util.Optional;

/** Sends the mails of the outbox, on any node, one at a time. */
@FunctionalInterface
public interface DeliverMail {

  /**
   * Sends the mail that has been due for the longest. One that no server takes is tried again after
   * 10, 20, 40 ... seconds, at most a quarter of an hour, and is given up after a day; one that
   * nobody can read any more, because the key has changed, at once, and so is one whose code or
   * link has expired meanwhile. Who is killed leaves the mail that was under way, and no other, to
   * be sent by another node ten minutes later: a second time if that was between the server's yes
   * and ours, with the same identifier.
   *
   * @return what came of it, or nothing if none is due
   */
  Optional<Outcome> deliver();

  /** What came of an attempt. */
  enum Outcome {
    /** A server has it. */
    SENT,
    /** It is tried again later. */
    POSTPONED,
    /** It is never tried again. */
    GIVEN_UP,
    /** The stage that wanted it is gone. */
    DROPPED
  }
}
