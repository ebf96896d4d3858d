package dev.sluice.adapter.web.audit;

import dev.sluice.domain.event.EventAction;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Something that can happen, as administrators choose it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EventActionJson(String name, String description, String component, String modelName) {

  static EventActionJson of(EventAction action) {
    return new EventActionJson(action.label(), "", action.wireName(), "");
  }
}
