package dev.sluice.adapter.web.resource;

import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.UUID;

/** Keys of objects in addresses. */
public final class PathKeys {

  private PathKeys() {}

  /**
   * The key that a text is.
   *
   * @param what whose key
   * @throws FlowFault.NotFound if it is none: nothing has it
   */
  public static UUID uuid(String text, String what) {
    return new FieldType.Key()
        .parse(text)
        .map(key -> UUID.fromString(((Value.Text) key).text()))
        .orElseThrow(() -> new FlowFault.NotFound(what));
  }
}
