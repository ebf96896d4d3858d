package dev.sluice.adapter.integration.sms;

import dev.sluice.adapter.integration.outbound.FormText;
import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.adapter.integration.outbound.Unanswered;
import dev.sluice.application.port.SmsGateway;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Has messages sent by Twilio, or by whoever takes JSON. */
public final class HttpSmsGateway implements SmsGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int FIRST_ERROR = 300;
  private static final int MOST_TOLD = 500;
  private static final String HIDDEN = "******";

  private final JsonMapper json = new JsonMapper();
  private final OutboundHttp http;
  private final URI twilio;

  /**
   * @param twilio where Twilio's API is
   */
  public HttpSmsGateway(OutboundHttp http, URI twilio) {
    this.http = http;
    this.twilio = twilio;
  }

  @Override
  public Optional<String> send(Message message, Account account) {
    HttpRequest request =
        switch (account) {
          case Account.Twilio(var sid, var token) -> twilio(message, sid, token);
          case Account.Basic(var address, var username, var password) ->
              generic(message, address, basic(username, password));
          case Account.Bearer(var address, var token) ->
              generic(message, address, "Bearer " + token);
        };
    try {
      return judged(http.send(request, PATIENCE), request, message);
    } catch (Unanswered silence) {
      return Optional.of(request.uri().getHost() + " " + silence.why());
    }
  }

  /** What a provider says about its refusal may repeat what it was to send. */
  private static Optional<String> judged(
      HttpResponse<String> answer, HttpRequest request, Message message) {
    if (answer.statusCode() < FIRST_ERROR) {
      return Optional.empty();
    }
    String told = answer.body().replace(message.code(), HIDDEN);
    return Optional.of(
        "%s answered with status %d: %s"
            .formatted(
                request.uri().getHost(),
                answer.statusCode(),
                told.substring(0, Math.min(told.length(), MOST_TOLD))));
  }

  private HttpRequest twilio(Message message, String sid, String token) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("To", message.to());
    fields.put("From", message.from());
    fields.put("Body", message.text());
    String account = URLEncoder.encode(sid, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(
            twilio.resolve("/2010-04-01/Accounts/" + account + "/Messages.json"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Authorization", basic(sid, token))
        .header("User-Agent", "Sluice")
        .POST(BodyPublishers.ofString(FormText.of(fields)))
        .build();
  }

  private HttpRequest generic(Message message, String address, String authorization) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("From", message.from());
    fields.put("To", message.to());
    fields.put("Body", message.code());
    fields.put("Message", message.text());
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .header("Authorization", authorization)
        .header("User-Agent", "Sluice")
        .POST(BodyPublishers.ofString(json.writeValueAsString(fields)))
        .build();
  }

  private static String basic(String username, String password) {
    byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
