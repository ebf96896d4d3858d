package dev.sluice.benchmark.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.benchmark.http.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server of the flow API, as far as a test writes it down. */
public final class FlowServer implements AutoCloseable {

  public static final String ASK_NAME =
      "{\"component\":\"ak-stage-identification\",\"password_fields\":false}";
  public static final String ASK_BOTH =
      "{\"component\":\"ak-stage-identification\",\"password_fields\":true}";
  public static final String ASK_PASSWORD = "{\"component\":\"ak-stage-password\"}";
  public static final String AWAIT_MAIL = "{\"component\":\"ak-stage-email\"}";
  public static final String DONE =
      "{\"component\":\"xak-flow-redirect\",\"to\":\"/\",\"final_redirect\":true}";

  private final HttpServer server;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

  private FlowServer(HttpServer server) {
    this.server = server;
  }

  /** What came in. */
  public record Seen(String method, String path, String cookies, String body) {}

  /** What goes out. */
  public record Said(int status, String body, String header, String value) {

    /** A challenge. */
    public static Said ok(String body) {
      return new Said(200, body, "X-Nothing", "");
    }
  }

  /** A server that answers every request by what it is. */
  public static FlowServer answering(Function<Seen, Said> script) throws IOException {
    var flows = new FlowServer(HttpServer.create(new InetSocketAddress("localhost", 0), 0));
    flows.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    flows.server.createContext("/", exchange -> flows.answer(exchange, script));
    flows.server.start();
    return flows;
  }

  /** A server that answers requests in their order. */
  public static FlowServer saying(Said... answers) throws IOException {
    var left = new ConcurrentLinkedQueue<>(List.of(answers));
    return answering(_ -> left.remove());
  }

  public ServerAddress address() {
    return new ServerAddress("localhost", server.getAddress().getPort());
  }

  /** What came in, in its order. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, Function<Seen, Said> script) throws IOException {
    try (exchange) {
      var request =
          new Seen(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      seen.add(request);
      Said said = script.apply(request);
      byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add(said.header, said.value);
      exchange.sendResponseHeaders(said.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
