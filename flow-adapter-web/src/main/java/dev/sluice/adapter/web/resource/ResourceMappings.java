package dev.sluice.adapter.web.resource;

import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells the dispatcher which address is which operation of which resource. */
final class ResourceMappings {

  static final String API = "/api/v3/";

  private static final Map<String, Method> METHODS =
      Arrays.stream(ResourceEndpoint.class.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .collect(Collectors.toMap(Method::getName, Function.identity(), (one, _) -> one));

  private final List<Route> routes;

  ResourceMappings(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** A resource and what serves it. */
  record Route(Profile<?, ?> profile, ResourceEndpoint endpoint) {}

  /** One operation: how it is asked for, and the method that serves it. */
  private record Entry(Operation operation, RequestMethod verb, String suffix, String method) {}

  private static final String KEY = "{" + ResourceEndpoint.KEY;
  private static final String OBJECT = KEY + "}/";
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(Operation.LIST, RequestMethod.GET, "", "list"),
          new Entry(Operation.CREATE, RequestMethod.POST, "", "create"),
          new Entry(Operation.RETRIEVE, RequestMethod.GET, OBJECT, "retrieve"),
          new Entry(Operation.UPDATE, RequestMethod.PUT, OBJECT, "update"),
          new Entry(Operation.UPDATE, RequestMethod.PATCH, OBJECT, "partialUpdate"),
          new Entry(Operation.DESTROY, RequestMethod.DELETE, OBJECT, "destroy"),
          new Entry(Operation.USED_BY, RequestMethod.GET, OBJECT + "used_by/", "usedBy"));

  void register(RequestMappingHandlerMapping mapping) {
    for (Route route : routes) {
      for (Entry entry : ENTRIES) {
        if (route.profile().operations().contains(entry.operation())) {
          mapping.registerMapping(
              RequestMappingInfo.paths(API + path(route) + "/" + suffix(entry, route))
                  .methods(entry.verb())
                  .options(mapping.getBuilderConfiguration())
                  .build(),
              route.endpoint(),
              Objects.requireNonNull(METHODS.get(entry.method())));
        }
      }
    }
  }

  private static String path(Route route) {
    return route.profile().address().path();
  }

  /** What stands below a resource as one of its own is no key of an object. */
  private String suffix(Entry entry, Route route) {
    String above = path(route) + "/";
    String taken =
        routes.stream()
            .map(ResourceMappings::path)
            .filter(path -> path.startsWith(above))
            .map(path -> Pattern.quote(path.substring(above.length())))
            .collect(Collectors.joining("|"));
    return taken.isEmpty()
        ? entry.suffix()
        : entry.suffix().replace(KEY, KEY + ":(?!(?:" + taken + ")$).*");
  }
}
