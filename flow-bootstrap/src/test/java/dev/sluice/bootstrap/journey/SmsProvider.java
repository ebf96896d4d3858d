package dev.sluice.bootstrap.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for somebody who sends messages to phones. */
final class SmsProvider implements AutoCloseable {

  private static final int TAKEN = 204;
  private static final int BROKEN = 500;

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean broken;

  SmsProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/sms", this::take);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/sms";
  }

  /** Takes nothing from now on. */
  void fail() {
    broken = true;
  }

  /** The numbers that it wrote to. */
  List<String> numbers() {
    return messages.stream().map(message -> message.path("To").asString()).toList();
  }

  /** The codes that it was given, the last one last. */
  List<String> codes() {
    return messages.stream().map(message -> message.path("Body").asString()).toList();
  }

  String lastCode() {
    return codes().getLast();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      messages.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(broken ? BROKEN : TAKEN, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
