package dev.sluice.bootstrap.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enrolment that asks for one field of each type, writes it, and mails a link. */
final class HostileFlow {

  static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("username", "username"),
          Map.entry("name", "text"),
          Map.entry("email", "email"),
          Map.entry("password", "password"),
          Map.entry("attributes.number", "number"),
          Map.entry("attributes.date", "date"),
          Map.entry("attributes.moment", "date-time"),
          Map.entry("attributes.file", "file"),
          Map.entry("attributes.area", "text_area"),
          Map.entry("attributes.flag", "checkbox"),
          Map.entry("attributes.choice", "dropdown"),
          Map.entry("attributes.radio", "radio-button-group"),
          Map.entry("attributes.hidden", "hidden"),
          Map.entry("attributes.fixed", "text_read_only"),
          Map.entry("attributes.note", "alert_info"),
          Map.entry("attributes.locale", "ak-locale"));

  private HostileFlow() {}

  static void make(AdminApi api, String slug, int port) {
    List<String> fields = new ArrayList<>();
    TYPES.forEach((key, type) -> fields.add(field(api, key, type)));
    String flow =
        api.make(
                "flows/instances/",
                Map.of("name", slug, "slug", slug, "title", slug, "designation", "enrollment"))
            .field("pk");
    List<String> stages =
        List.of(
            stage(api, "prompt/stages", slug + "-prompt", Map.of("fields", fields)),
            stage(
                api,
                "user_write",
                slug + "-write",
                Map.of("user_creation_mode", "always_create", "create_users_as_inactive", true)),
            stage(
                api,
                "email",
                slug + "-mail",
                Map.of(
                    "host", "127.0.0.1",
                    "port", port,
                    "template", "email/account_confirmation.html")));
    for (int i = 0; i < stages.size(); i++) {
      api.make("flows/bindings/", Map.of("target", flow, "stage", stages.get(i), "order", i));
    }
  }

  private static String field(AdminApi api, String key, String type) {
    return api.make(
            "stages/prompt/prompts/",
            Map.of(
                "name",
                "hostile-" + key,
                "field_key",
                key,
                "label",
                key,
                "type",
                type,
                "placeholder",
                "kept",
                "required",
                key.equals("username")))
        .field("pk");
  }

  private static String stage(AdminApi api, String kind, String name, Map<String, ?> config) {
    Map<String, Object> body = new HashMap<>(config);
    body.put("name", name);
    return api.make("stages/" + kind + "/", body).field("pk");
  }
}
