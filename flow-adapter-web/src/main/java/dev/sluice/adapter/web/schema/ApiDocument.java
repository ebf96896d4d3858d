package dev.sluice.adapter.web.schema;

import dev.sluice.adapter.web.json.ValueJson;
import dev.sluice.application.resource.Resources;
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

  private final Resources resources;
  private final RequestMappingHandlerMapping dispatcher;
  private final Supplier<byte[]> json = SingletonSupplier.of(this::make);

  ApiDocument(
      Resources resources,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping dispatcher) {
    this.resources = resources;
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
    return ValueJson.bytes(document(paths, components));
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
