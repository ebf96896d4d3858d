package dev.sluice.adapter.integration.secret;

import dev.sluice.application.port.KeySource;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys from the platform's secure random numbers. */
public final class RandomKeys implements KeySource {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    var key = new byte[BYTES];
    random.nextBytes(key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }
}
