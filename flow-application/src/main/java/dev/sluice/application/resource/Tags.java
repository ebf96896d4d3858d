package dev.sluice.application.resource;

import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.shared.FlowFault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/** Makes entity tags (RFC 9110, 8.8.3) of what can be written, without secrets. */
final class Tags {

  private static final int LENGTH = 16;

  private Tags() {}

  static <A, V> String of(Profile<A, V> profile, Stored<A, V> stored) {
    var fields = new LinkedHashMap<>(profile.attributes().write(stored.attributes()).fields());
    profile.attributes().fields().stream()
        .filter(field -> field.access() != ShapeField.Access.OPEN)
        .forEach(field -> fields.remove(field.name()));
    return hash(stored.key().pk() + fields);
  }

  /** Refuses if somebody else was first. */
  static <A, V> void check(Condition condition, Profile<A, V> profile, Stored<A, V> stored) {
    if (!condition.holds(of(profile, stored))) {
      throw new FlowFault.Stale(profile.address().schema() + " " + stored.object().name());
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }
}
