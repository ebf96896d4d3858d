package dev.sluice.adapter.web.resource;

import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;

/** Something that refers to an object, on the wire. */
final class UseJson {

  private UseJson() {}

  static Value of(UsedBy use) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("app", Value.of(use.user().model().appLabel()));
    fields.put("model_name", Value.of(use.user().model().model()));
    fields.put("pk", Value.of(use.user().pk()));
    fields.put("name", Value.of(use.name()));
    fields.put("action", Value.of(use.action().wireName()));
    return new Value.Fields(fields);
  }
}
