package dev.sluice.application.definition;

import dev.sluice.domain.flow.Background;
import org.jspecify.annotations.Nullable;

/** The addresses of a picture that looks different by theme. */
public record ThemedUrls(String light, String dark) {

  /** Those of a background, or null if it looks the same in every theme. */
  static @Nullable ThemedUrls of(Background background) {
    return background.isThemed()
        ? new ThemedUrls(background.variant("light"), background.variant("dark"))
        : null;
  }
}
