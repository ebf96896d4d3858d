package dev.sluice.application.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;

/** Finds out whether a blueprint could be applied now, without changing anything. */
@FunctionalInterface
public interface ValidateBlueprint {

  /**
   * Tries it.
   *
   * @return what is wrong, line by line; nothing if it could be applied
   */
  List<String> validate(byte[] text, Value.Fields context);
}
