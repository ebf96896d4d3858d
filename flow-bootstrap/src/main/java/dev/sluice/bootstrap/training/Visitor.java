package dev.sluice.bootstrap.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser. */
final class Visitor implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(Redirect.NORMAL)
          .cookieHandler(cookies)
          .build();

  Visitor(URI server) {
    this.server = server;
  }

  /** Is from now on somebody whom the server has never seen. */
  void forgetEverything() {
    cookies.getCookieStore().removeAll();
  }

  String page(String path) {
    return send(request(path).header("Accept", "text/html,*/*;q=0.8"));
  }

  void fetch(String path) {
    send(request(path).header("Accept-Encoding", "gzip"));
  }

  String get(String path) {
    return send(request(path).header("Accept", "application/json"));
  }

  /**
   * Answers a challenge.
   *
   * @return the component of the next one
   */
  String answer(String path, Map<String, String> answer) {
    String body = JSON.writeValueAsString(answer);
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    return JSON.readTree(send(request)).path("component").asString();
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("User-Agent", BROWSER)
        .header("Accept-Language", "en-US,en;q=0.5");
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new TrainingFailed(
            "%s was answered with status %d: %s"
                .formatted(response.uri().getPath(), response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingFailed("Interrupted.");
    }
  }
}
