package dev.sluice.application.audit;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.EventFigures;
import dev.sluice.application.port.EventFigures.Totals;
import dev.sluice.application.port.EventFigures.Use;
import dev.sluice.application.port.EventFigures.Volume;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.event.EventAction;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

@UseCase(unitOfWork = false)
final class CountEventsService implements CountEvents {

  private static final int USUAL_DAYS = 7;
  private static final int USUAL_TOP = 15;
  private static final int MOST_TOP = 1_000;

  private final EventFigures figures;
  private final Authorize authorize;
  private final InstantSource clock;

  CountEventsService(EventFigures figures, Authorize authorize, InstantSource clock) {
    this.figures = figures;
    this.authorize = authorize;
    this.clock = clock;
  }

  @Override
  public List<Volume> volume(Caller caller, ListObjects.Request request) {
    ListQuery query = query(caller, request);
    long days = CountParameters.number(request, "history_days", USUAL_DAYS);
    Duration history = CountParameters.within(Duration.ofDays(Math.clamp(days, 0, 365)));
    return figures.volume(query, clock.instant().minus(history));
  }

  @Override
  public Stats stats(Caller caller, ListObjects.Request request) {
    ListQuery query = query(caller, request);
    var steps = CountParameters.steps(request);
    Instant now = clock.instant();
    Totals totals =
        figures.totals(
            query,
            now.minus(CountParameters.LONGEST),
            steps.values().stream().map(now::minus).toList());
    var counts = new LinkedHashMap<String, Long>();
    for (String step : steps.keySet()) {
      counts.put(step, totals.counts().get(counts.size()));
    }
    return new Stats(totals.uniqueUsers(), counts);
  }

  @Override
  public List<Use> mostUsed(Caller caller, ListObjects.Request request) {
    Authority authority = authorize.authorize(caller, Set.of(EventResource.MODEL));
    authority.requireUser();
    Visibility visibility = authority.visibility(EventResource.MODEL);
    long most = CountParameters.number(request, "top_n", USUAL_TOP);
    String asked = request.parameter("action");
    String action = asked.isBlank() ? EventAction.LOGIN.wireName() : asked;
    return visibility instanceof Visibility.Nothing
        ? List.of()
        : figures.mostUsed(visibility, action, Math.clamp(most, 0, MOST_TOP));
  }

  private ListQuery query(Caller caller, ListObjects.Request request) {
    Visibility visible =
        authorize
            .authorize(caller, Set.of(EventResource.MODEL))
            .requireVisibility(EventResource.MODEL);
    return request.query(
        request.criteria(EventResource.FILTERS), EventSearch.understood(request.search()), visible);
  }
}
