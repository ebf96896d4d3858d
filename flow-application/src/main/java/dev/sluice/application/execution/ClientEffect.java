package dev.sluice.application.execution;

import dev.sluice.domain.identity.SessionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a client is to keep. */
public sealed interface ClientEffect {

  /**
   * The key of its session.
   *
   * @param key the key
   * @param lasting for how long, or null until the browser closes
   */
  record KeepSession(SessionKey key, @Nullable Duration lasting) implements ClientEffect {}

  /**
   * The proof that a device proved something at it.
   *
   * @param cookie the proof
   * @param lasting for how long
   */
  record KeepValidation(String cookie, Duration lasting) implements ClientEffect {

    /** Not the proof. */
    @Override
    public String toString() {
      return "KeepValidation[lasting=" + lasting + "]";
    }
  }

  /**
   * The proof that somebody logged in from it.
   *
   * @param cookie the proof
   * @param lasting for how long
   */
  record KeepDevice(String cookie, Duration lasting) implements ClientEffect {

    /** Not the proof. */
    @Override
    public String toString() {
      return "KeepDevice[lasting=" + lasting + "]";
    }
  }
}
