package dev.sluice.application.audit;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;

/** Which events belong into exports. */
final class ExportQueries {

  static final ModelName EXPORT = ModelName.of("authentik_reports.dataexport");

  /** What a file may hold without being too much for whoever makes it. */
  private static final int MOST = 50_000;

  private static final int LONGEST = 8_192;

  private ExportQueries() {}

  /** Refuses what could not be exported later. */
  static void check(ListObjects.Request request) {
    int length = 0;
    for (Map.Entry<String, List<String>> parameter : request.parameters().entrySet()) {
      for (String value : parameter.getValue()) {
        length += parameter.getKey().length() + value.length();
        if (!Value.Text.isStorable(parameter.getKey()) || !Value.Text.isStorable(value)) {
          throw new FlowFault.Invalid(
              List.of(Problem.invalid(Problem.NON_FIELD, "The query cannot be kept.")));
        }
      }
    }
    if (length > LONGEST) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid(Problem.NON_FIELD, "The query is too long to be kept.")));
    }
    query(request);
  }

  /** The events of an export; whoever asked may see all of them. */
  static ListQuery of(EventExport export) {
    Map<String, List<String>> parameters = export.query();
    return query(
        new ListObjects.Request(
            parameters, last(parameters, "search"), last(parameters, "ordering"), 0, MOST));
  }

  private static ListQuery query(ListObjects.Request request) {
    return request.query(
        request.criteria(EventResource.FILTERS),
        EventSearch.understood(request.search()),
        new Visibility.Everything());
  }

  private static String last(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getLast();
  }
}
