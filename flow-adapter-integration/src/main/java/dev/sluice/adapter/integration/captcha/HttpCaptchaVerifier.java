package dev.sluice.adapter.integration.captcha;

import dev.sluice.application.port.CaptchaVerifier;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks as reCAPTCHA, hCaptcha, Turnstile and those like them want to be asked. */
public final class HttpCaptchaVerifier implements CaptchaVerifier {

  private static final Logger LOG = LoggerFactory.getLogger(HttpCaptchaVerifier.class);
  private static final int OK = 200;
  private static final int LONGEST_ANSWER = 1 << 16;

  /** A provider that is slow must not keep every request of the server waiting. */
  private static final int MOST_AT_ONCE = 64;

  private final JsonMapper json = new JsonMapper();
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final UnitOfWork units;
  private final Duration patience;
  private final HttpClient client;

  /**
   * @param units tells whether a connection would be held meanwhile
   * @param patience how long an answer is waited for, to its last byte
   */
  public HttpCaptchaVerifier(UnitOfWork units, Duration patience) {
    this.units = units;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Optional<Value.Fields> verify(Question question) {
    if (units.isWriting()) {
      throw new IllegalStateException("asking others inside a transaction holds its connection");
    }
    URI address = URI.create(question.address());
    if (!free.tryAcquire()) {
      return silence(address, "is asked too much");
    }
    try {
      return read(address, answer(request(address, question)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return silence(address, "was not waited for");
    } catch (TimeoutException _) {
      return silence(address, "did not answer in time");
    } catch (ExecutionException failure) {
      // not the message: secrets are part of the request
      return silence(address, "did not answer: " + kindOf(failure));
    } finally {
      free.release();
    }
  }

  /** The timeout of a request ends with the headers of its answer; this one with the last byte. */
  private HttpResponse<String> answer(HttpRequest request)
      throws InterruptedException, TimeoutException, ExecutionException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private Optional<Value.Fields> read(URI address, HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      return silence(address, "answered with status " + answer.statusCode());
    }
    try {
      return PlainData.value(json.readValue(answer.body(), Object.class))
              instanceof Value.Fields said
          ? Optional.of(said)
          : silence(address, "answered with something else than an object");
    } catch (JacksonException | IllegalArgumentException malformed) {
      return silence(address, "answered with something else than JSON");
    }
  }

  private HttpRequest request(URI address, Question question) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("secret", question.secret());
    fields.put("response", question.response());
    fields.put("remoteip", question.visitor());
    String body = question.asJson() ? json.writeValueAsString(fields) : form(fields);
    return HttpRequest.newBuilder(address)
        .header(
            "Content-Type",
            question.asJson() ? "application/json" : "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .header("User-Agent", "Sluice")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Optional<Value.Fields> silence(URI address, String what) {
    LOG.warn("The captcha at {} {}.", address.getHost(), what);
    return Optional.empty();
  }

  private static String kindOf(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).getClass().getSimpleName();
  }
}
