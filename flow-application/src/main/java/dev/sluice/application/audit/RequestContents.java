package dev.sluice.application.audit;

import static dev.sluice.application.audit.EventContents.fields;
import static dev.sluice.application.audit.EventContents.text;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What events tell of the request that led to them, and of where it came from. */
final class RequestContents {

  private static final String INNER_QUERY = "query";

  private RequestContents() {}

  /** What an event tells by itself, with what is known of the request. */
  static Value.Fields around(Value.Fields contents, HttpRequest request, Location location) {
    var all = new LinkedHashMap<>(contents.fields());
    if (!request.method().isEmpty()) {
      all.put("http_request", of(request));
    }
    City city = location.city();
    if (city != null) {
      all.put("geo", of(city));
    }
    Network network = location.network();
    if (network != null) {
      all.put("asn", of(network));
    }
    return new Value.Fields(all);
  }

  private static Value of(HttpRequest request) {
    return fields(
        "path", text(request.path()),
        "method", text(request.method()),
        "args", arguments(request.query()),
        "user_agent", text(request.userAgent()),
        "request_id", request.id().isEmpty() ? null : text(request.id()));
  }

  /** Clients of flows wrap the query of the page that they are on. */
  private static Value arguments(Map<String, String> query) {
    String inner = query.get(INNER_QUERY);
    Map<String, String> told = inner == null ? query : HttpRequest.parameters(inner);
    var arguments = new LinkedHashMap<String, Value>();
    new TreeMap<>(told).forEach((name, value) -> arguments.put(name, Value.of(value)));
    return new Value.Fields(arguments);
  }

  private static Value of(City city) {
    return fields(
        "continent", text(city.continent()),
        "country", text(city.country()),
        "lat", number(city.latitude()),
        "long", number(city.longitude()),
        "city", text(city.name()));
  }

  private static Value of(Network network) {
    Long asn = network.asn();
    return fields(
        "asn", asn == null ? null : Value.of(asn),
        "as_org", text(network.organisation()),
        "network", text(network.prefix()));
  }

  private static @Nullable Value number(@Nullable Double number) {
    return number == null || !Double.isFinite(number) ? null : new Value.Decimal(number);
  }
}
