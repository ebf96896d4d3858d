package dev.sluice.adapter.integration.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Certificates and keys that OpenSSL made for these tests, and nothing else uses. */
final class Pem {

  private Pem() {}

  static String named(String name) {
    try (InputStream file = Pem.class.getResourceAsStream(name + ".pem")) {
      return new String(
          Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
