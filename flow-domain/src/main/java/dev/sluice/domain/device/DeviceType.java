package dev.sluice.domain.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A type of authenticators.
 *
 * @param aaguid what authenticators of the type call it
 * @param description what people call it
 * @param icon a picture as a data URI, or null
 */
public record DeviceType(UUID aaguid, String description, @Nullable String icon) {

  /** What authenticators call their type that do not tell it. */
  public static final UUID UNKNOWN = new UUID(0, 0);
}
