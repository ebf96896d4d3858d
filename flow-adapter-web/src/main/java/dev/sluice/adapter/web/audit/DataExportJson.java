package dev.sluice.adapter.web.audit;

import dev.sluice.application.audit.ExportView;
import dev.sluice.domain.identity.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** An export of data. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DataExportJson(
    String id,
    RequesterJson requestedBy,
    String requestedOn,
    ContentTypeJson contentType,
    Map<String, Object> queryParams,
    String fileUrl,
    boolean completed) {

  static final String PATH = "/api/v3/reports/exports/";

  /** Files are no part of the API. */
  static final String FILES = "/files/exports/";

  private static final ContentTypeJson EVENTS =
      new ContentTypeJson(1, "authentik_events", "event", "Events", "authentik_events.event");

  static DataExportJson of(ExportView view) {
    var export = view.export();
    String id = export.id().value().toString();
    return new DataExportJson(
        id,
        RequesterJson.of(view.user()),
        export.requestedOn().toString(),
        EVENTS,
        queried(export.query()),
        export.completed() ? FILES + id + ".json" : "",
        export.completed());
  }

  /** A single value stands for itself. */
  private static Map<String, Object> queried(Map<String, List<String>> query) {
    var told = new LinkedHashMap<String, Object>();
    query.forEach((name, values) -> told.put(name, values.size() == 1 ? values.get(0) : values));
    return told;
  }

  /** What is exported. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record ContentTypeJson(
      int id,
      String appLabel,
      String model,
      String verboseNamePlural,
      String fullyQualifiedModel) {}

  /** Who wants it. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record RequesterJson(
      long pk,
      String username,
      String name,
      boolean isActive,
      @Nullable String lastLogin,
      String email,
      Map<String, Object> attributes,
      String uid) {

    private static RequesterJson of(User user) {
      var lastLogin = user.lastLogin();
      return new RequesterJson(
          user.id().value(),
          user.username(),
          user.name(),
          user.active(),
          lastLogin == null ? null : lastLogin.toString(),
          user.email(),
          user.attributes(),
          user.uid());
    }
  }
}
