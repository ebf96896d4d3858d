package dev.sluice.adapter.integration.duo;

import dev.sluice.adapter.integration.outbound.FormText;
import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.adapter.integration.outbound.Unanswered;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.DuoGateway.Account;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to Duo, signed, and what they are answered. */
final class DuoApi {

  private static final String OK = "OK";
  private static final int MOST_TOLD = 200;

  private final JsonMapper json = new JsonMapper();
  private final OutboundHttp http;
  private final Function<String, URI> address;
  private final InstantSource clock;

  DuoApi(OutboundHttp http, Function<String, URI> address, InstantSource clock) {
    this.http = http;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Posts parameters, and gives all that is answered.
   *
   * @throws DuoGateway.Failed if that is an error, or nothing that could be understood
   */
  JsonNode post(Account account, String path, Map<String, String> parameters, Duration patience) {
    var sorted = new TreeMap<>(parameters);
    var signature =
        DuoSignature.of(account, new DuoSignature.Question("POST", path, sorted), clock.instant());
    HttpRequest request =
        HttpRequest.newBuilder(address.apply(account.host()).resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Date", signature.date())
            .header("Authorization", signature.authorization())
            .POST(BodyPublishers.ofString(FormText.of(sorted)))
            .build();
    return answer(request, patience);
  }

  /** Asks with parameters in the query, and gives all that is answered; fails as above. */
  JsonNode get(Account account, String path, Map<String, String> parameters, Duration patience) {
    var sorted = new TreeMap<>(parameters);
    var signature =
        DuoSignature.of(account, new DuoSignature.Question("GET", path, sorted), clock.instant());
    URI uri = address.apply(account.host()).resolve(path + "?" + FormText.of(sorted));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Date", signature.date())
            .header("Authorization", signature.authorization())
            .GET()
            .build();
    return answer(request, patience);
  }

  private JsonNode answer(HttpRequest request, Duration patience) {
    try {
      HttpResponse<String> response = http.send(request, patience);
      JsonNode answer = json.readTree(response.body());
      if (OK.equals(answer.path("stat").asString(""))) {
        return answer;
      }
      String message = answer.path("message").asString("no message");
      throw failed("answered with status " + response.statusCode() + ": " + cut(message));
    } catch (Unanswered silence) {
      throw failed(silence.why());
    } catch (JacksonException malformed) {
      throw failed("answered with something else than JSON");
    }
  }

  static DuoGateway.Failed failed(String why) {
    return new DuoGateway.Failed("Duo " + why);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_TOLD));
  }
}
