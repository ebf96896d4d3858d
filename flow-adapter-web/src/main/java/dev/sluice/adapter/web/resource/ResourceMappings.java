package dev.sluice.adapter.web.resource;

import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

  private static final String OBJECT = "{" + ResourceEndpoint.KEY + "}/";
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
              RequestMappingInfo.paths(
                      API + route.profile().address().path() + "/" + entry.suffix())
                  .methods(entry.verb())
                  .options(mapping.getBuilderConfiguration())
                  .build(),
              route.endpoint(),
              Objects.requireNonNull(METHODS.get(entry.method())));
        }
      }
    }
  }
}
