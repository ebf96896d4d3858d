package dev.sluice.bootstrap.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Takes messages to phones, as a provider that wants JSON. */
final class Phones implements AutoCloseable {

  private final List<String> codes = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Phones() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          codes.add(JsonMapper.shared().readTree(body).path("Body").asString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** All codes that came. */
  List<String> codes() {
    return codes;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
