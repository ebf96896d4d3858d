package dev.sluice.domain.consent;

import dev.sluice.domain.value.Value;
import java.util.UUID;

/**
 * An application that people are asked about.
 *
 * @param id identifies it
 * @param slug names it in addresses
 * @param name what people call it
 */
public record ConsentApplication(UUID id, String slug, String name) {

  /**
   * Reads an application as runs know it: a map of {@code pk}, {@code slug} and {@code name}.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static ConsentApplication of(Value.Fields value) {
    return new ConsentApplication(
        UUID.fromString(text(value, "pk")), text(value, "slug"), text(value, "name"));
  }

  private static String text(Value.Fields value, String field) {
    if (value.fields().get(field) instanceof Value.Text text && !text.text().isBlank()) {
      return text.text();
    }
    throw new IllegalArgumentException("an application is a map with the texts pk, slug and name");
  }
}
