package dev.sluice.bootstrap.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with a cookie jar of its own, which sends what browsers' scripts send. */
public final class ApiClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;

  ApiClient(URI server) {
    this(server, "");
  }

  private ApiClient(URI server, String address) {
    this.server = server;
    this.address = address;
  }

  /** What came back. */
  public record Answer(int status, String text, HttpHeaders headers) {

    public JsonNode json() {
      return JSON.readTree(text);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public String field(String name) {
      return json().path(name).asString();
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Goes to a page as somebody with a browser does. */
  Answer navigate(String page) {
    return send(
        request(page)
            .header("Accept", "text/html")
            .header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Dest", "document")
            .GET());
  }

  Answer getAs(String token, String path) {
    return send(request(path).header("Authorization", "Bearer " + token).GET());
  }

  Answer postAs(String token, String path, String mediaType, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString(body)));
  }

  Answer patchAs(String token, String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  Answer deleteAs(String token, String path) {
    return send(request(path).header("Authorization", "Bearer " + token).DELETE());
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, body, "");
  }

  /** Answers the step with a number; blank says nothing about it. */
  Answer post(String path, Map<String, ?> body, String step) {
    return post(path, "application/json", JSON.writeValueAsString(body), step);
  }

  Answer postRaw(String path, String mediaType, String body) {
    return post(path, mediaType, body, "");
  }

  Answer delete(String path) {
    return send(withCsrf(request(path).DELETE()));
  }

  /** Sends what the other ways do not: any method, any headers. */
  public Answer send(String method, String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::setHeader);
    return send(withCsrf(request));
  }

  /** The value of a cookie that it keeps, or a blank. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Keeps a cookie that nobody gave it. */
  void keep(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain("localhost.local");
    cookie.setVersion(0);
    cookies.getCookieStore().add(server, cookie);
  }

  /** This client with its cookies at another node. */
  ApiClient at(URI node) {
    return moved(node, address);
  }

  /** This client with its cookies at another address, as a proxy tells it. */
  ApiClient from(String elsewhere) {
    return moved(server, elsewhere);
  }

  private ApiClient moved(URI node, String elsewhere) {
    var moved = new ApiClient(node, elsewhere);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> moved.keep(cookie.getName(), cookie.getValue()));
    return moved;
  }

  private Answer post(String path, String mediaType, String body, String step) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body));
    if (!step.isEmpty()) {
      request.header("X-Sluice-Step", step);
    }
    return send(withCsrf(request));
  }

  private HttpRequest.Builder withCsrf(HttpRequest.Builder request) {
    String token = cookie("authentik_csrf");
    return token.isEmpty() ? request : request.header("X-authentik-CSRF", token);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
    return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
