package dev.sluice.adapter.web.audit;

import dev.sluice.application.audit.CountEvents.Stats;
import dev.sluice.application.port.EventFigures.Use;
import dev.sluice.application.port.EventFigures.Volume;
import dev.sluice.application.shape.PlainData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Figures about events. */
final class EventFiguresJson {

  private EventFiguresJson() {}

  /** How often something happened in a quarter of a day. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record EventVolumeJson(String action, long count, String time) {

    static EventVolumeJson of(Volume volume) {
      return new EventVolumeJson(volume.action(), volume.count(), volume.time().toString());
    }
  }

  /** How many events there were lately, and about how many people. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record EventStatsJson(Map<String, Long> countStep, long uniqueUsers) {

    static EventStatsJson of(Stats stats) {
      return new EventStatsJson(stats.countStep(), stats.uniqueUsers());
    }
  }

  /** How an application is used. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record EventTopPerUserJson(
      Map<String, @Nullable Object> application, long countedEvents, long uniqueUsers) {

    static EventTopPerUserJson of(Use use) {
      var application = new LinkedHashMap<String, @Nullable Object>();
      use.application()
          .fields()
          .forEach((name, value) -> application.put(name, PlainData.plain(value)));
      return new EventTopPerUserJson(application, use.countedEvents(), use.uniqueUsers());
    }
  }
}
