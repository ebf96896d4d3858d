package dev.sluice.domain.device;

import dev.sluice.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A code that was sent to a device.
 *
 * @param code the code, never blank
 * @param validUntil from when on it is wrong
 */
public record SentCode(Secret code, Instant validUntil) {

  public SentCode {
    if (code.value().isBlank()) {
      throw new IllegalArgumentException("a code is not blank");
    }
  }

  /** Whether that is the code, and still works. */
  public boolean matches(String typed, Instant now) {
    boolean equal =
        MessageDigest.isEqual(
            typed.strip().getBytes(StandardCharsets.UTF_8),
            code.value().getBytes(StandardCharsets.UTF_8));
    return equal && now.isBefore(validUntil);
  }
}
