package dev.sluice.adapter.web.schema;

import dev.sluice.adapter.web.json.ValueJson;
import dev.sluice.application.resource.Resources;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document; made when somebody asks for it first, since nothing in it ever changes. */
@Component
final class ApiDocument {

  private static final String JSON = "application/json";

  private final Resources resources;
  private final StageKinds kinds;
  private final RequestMappingHandlerMapping dispatcher;
  private final Supplier<byte[]> json = SingletonSupplier.of(this::make);

  ApiDocument(
      Resources resources,
      StageKinds kinds,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping dispatcher) {
    this.resources = resources;
    this.kinds = kinds;
    this.dispatcher = dispatcher;
  }

  byte[] json() {
    return json.get();
  }

  private byte[] make() {
    var paths = new Paths();
    var components = new Components();
    var shared = new ResourcePaths(paths, components);
    resources.all().forEach(resource -> shared.describe(resource.profile()));
    var own = new ControllerPaths(paths, components);
    dispatcher.getHandlerMethods().forEach(own::describe);
    describeRuns(paths, new ChallengeSchemas(kinds, components));
    return ValueJson.bytes(document(paths, components));
  }

  /** What runs ask and are answered depends on the kinds of stage that there are. */
  private static void describeRuns(Paths paths, ChallengeSchemas schemas) {
    String path = "/flows/executor/{flow_slug}/";
    Value query = Json.object("type", "string");
    var get = new Described("flows_executor_get", path).query("query", query).open();
    var solve = new Described("flows_executor_solve", path).query("query", query).open();
    paths.put(path, "get", get.answers(200, JSON, schemas.challenges()));
    paths.put(
        path, "post", solve.sends(schemas.responses()).answers(200, JSON, schemas.challenges()));
  }

  private static Value document(Paths paths, Components components) {
    return Json.object(
        "openapi", "3.0.3",
        "info", Json.object("title", "Sluice", "version", "2026.8"),
        "servers", new Value.Items(List.of(Json.object("url", ControllerPaths.API))),
        "paths", paths.all(),
        "components",
            Json.object(
                "schemas", components.all(),
                "securitySchemes",
                    Json.object(
                        "bearer", Json.object("type", "http", "scheme", "bearer"),
                        "session",
                            Json.object(
                                "type", "apiKey", "in", "cookie", "name", "authentik_session"))));
  }
}
