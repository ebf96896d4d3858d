package dev.sluice.adapter.web.audit;

import dev.sluice.adapter.web.audit.EventFiguresJson.EventStatsJson;
import dev.sluice.adapter.web.audit.EventFiguresJson.EventTopPerUserJson;
import dev.sluice.adapter.web.audit.EventFiguresJson.EventVolumeJson;
import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.resource.PageWindow;
import dev.sluice.application.audit.CountEvents;
import dev.sluice.domain.event.EventAction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts events, and says what they can be about. */
@RestController
final class EventFiguresController {

  private static final String EVENTS = "/api/v3/events/events";

  private final CountEvents countEvents;
  private final Callers callers;

  EventFiguresController(CountEvents countEvents, Callers callers) {
    this.countEvents = countEvents;
    this.callers = callers;
  }

  @GetMapping(EVENTS + "/actions/")
  List<EventActionJson> actions(HttpServletRequest request) {
    callers.require(request);
    return Arrays.stream(EventAction.values()).map(EventActionJson::of).toList();
  }

  @GetMapping(EVENTS + "/volume/")
  List<EventVolumeJson> volume(HttpServletRequest request) {
    var caller = callers.require(request);
    return countEvents.volume(caller, PageWindow.all(request)).stream()
        .map(EventVolumeJson::of)
        .toList();
  }

  @GetMapping(EVENTS + "/stats/")
  EventStatsJson stats(HttpServletRequest request) {
    return EventStatsJson.of(countEvents.stats(callers.require(request), PageWindow.all(request)));
  }

  @GetMapping(EVENTS + "/top_per_user/")
  List<EventTopPerUserJson> topPerUser(HttpServletRequest request) {
    var caller = callers.require(request);
    return countEvents.mostUsed(caller, PageWindow.all(request)).stream()
        .map(EventTopPerUserJson::of)
        .toList();
  }
}
