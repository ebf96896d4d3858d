package dev.sluice.adapter.integration.duo;

import dev.sluice.adapter.integration.outbound.FormText;
import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.application.port.DuoGateway;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Duo's Auth API and, for lists of people, its Admin API. */
public final class HttpDuoGateway implements DuoGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A phone rings for a minute. */
  private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofSeconds(75);

  private static final String PAGE = "300";

  /** Beyond that it is no list of people but one without end. */
  private static final int MOST_PAGES = 1_000;

  private final DuoApi api;

  /**
   * @param http asks
   * @param address where a host is asked
   * @param clock when it is
   */
  public HttpDuoGateway(OutboundHttp http, Function<String, URI> address, InstantSource clock) {
    this.api = new DuoApi(http, address, clock);
  }

  @Override
  public Enrollment enroll(Account account, String username) {
    JsonNode response =
        api.post(account, "/auth/v2/enroll", Map.of("username", username), PATIENCE)
            .path("response");
    return new Enrollment(
        required(response, "user_id"),
        required(response, "activation_code"),
        required(response, "activation_barcode"));
  }

  @Override
  public Progress progress(Account account, Enrollment enrollment) {
    var parameters =
        Map.of("user_id", enrollment.duoUser(), "activation_code", enrollment.activationCode());
    JsonNode answer = api.post(account, "/auth/v2/enroll_status", parameters, PATIENCE);
    return switch (answer.path("response").asString("")) {
      case "success" -> Progress.SUCCESS;
      case "waiting" -> Progress.WAITING;
      default -> Progress.INVALID;
    };
  }

  @Override
  public boolean allows(Account account, Push push) {
    var parameters = new HashMap<String, String>();
    parameters.put("factor", "auto");
    parameters.put("device", "auto");
    parameters.put("user_id", push.duoUser());
    parameters.put("ipaddr", push.address());
    parameters.put("type", "Sluice");
    parameters.put("display_username", push.username());
    parameters.put("pushinfo", FormText.of(new TreeMap<>(push.facts())));
    JsonNode answer = api.post(account, "/auth/v2/auth", parameters, PATIENCE_WITH_PEOPLE);
    return "allow".equals(answer.path("response").path("result").asString(""));
  }

  @Override
  public List<Person> list(Account admin) {
    var people = new ArrayList<Person>();
    String offset = "0";
    for (int page = 0; page < MOST_PAGES && !offset.isEmpty(); page++) {
      JsonNode answer =
          api.get(admin, "/admin/v1/users", Map.of("limit", PAGE, "offset", offset), PATIENCE);
      for (JsonNode user : answer.path("response")) {
        people.add(new Person(required(user, "user_id"), required(user, "username")));
      }
      offset = answer.path("metadata").path("next_offset").asString("");
    }
    return people;
  }

  private static String required(JsonNode answer, String field) {
    String text = answer.path(field).asString("");
    if (text.isEmpty()) {
      throw DuoApi.failed("answered without " + field);
    }
    return text;
  }
}
