package dev.sluice.adapter.integration.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for a server of somebody else, and keeps what it is asked. */
public final class StandIn implements AutoCloseable {

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** What it was asked. */
  public record Asked(
      String method, String uri, String authorization, String date, String type, String body) {}

  /** What it answers. */
  public record Said(int status, String body) {}

  /** A server that answers so. */
  public StandIn(Function<Asked, Said> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, answers));
    server.setExecutor(threads);
    server.start();
  }

  /** A server that always answers the same. */
  public StandIn(int status, String body) {
    this(asked -> new Said(status, body));
  }

  private void answer(HttpExchange exchange, Function<Asked, Said> answers) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var question =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            header(exchange, "Authorization"),
            header(exchange, "Date"),
            header(exchange, "Content-Type"),
            body);
    asked.add(question);
    Said said = answers.apply(question);
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** What it was asked, in order. */
  public List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
