package dev.sluice.application.stage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that somebody may have left empty. */
final class Typed {

  private Typed() {}

  /** A text without the spaces around it, if there is any. */
  static Optional<String> find(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
