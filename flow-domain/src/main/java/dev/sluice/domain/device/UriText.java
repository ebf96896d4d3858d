package dev.sluice.domain.device;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text within an address, where a space is {@code %20} and never a plus. */
final class UriText {

  private UriText() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
