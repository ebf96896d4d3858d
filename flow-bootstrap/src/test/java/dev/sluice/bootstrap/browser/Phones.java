package dev.sluice.bootstrap.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for those who reach phones: one who sends messages, and Duo. */
final class Phones {

  private static final Pattern MESSAGE = Pattern.compile("\"To\":\"([^\"]+)\",\"Body\":\"(\\d+)\"");
  private static final Pattern DUO_USER = Pattern.compile("(?:username|user_id)=([^&]+)");
  private static final int OK = 200;

  private final Map<String, String> codes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> registered = new ConcurrentHashMap<>();
  private final HttpServer server;

  Phones() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/messages", this::send);
    server.createContext("/auth/v2/enroll", this::enroll);
    server.createContext("/auth/v2/enroll_status", this::tell);
    server.createContext("/auth/v2/auth", exchange -> answer(exchange, "{\"result\": \"allow\"}"));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Its name and port. */
  String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  /** The latest code that was sent to a number. */
  String codeFor(String number) {
    String code = codes.get(number);
    if (code == null) {
      throw new AssertionError("nothing was sent to " + number + " but to " + codes.keySet());
    }
    return code;
  }

  /** Somebody scans what Duo shows them. */
  void register(String username) {
    registered.put(username, true);
  }

  private void send(HttpExchange exchange) throws IOException {
    Matcher message = MESSAGE.matcher(read(exchange));
    if (message.find()) {
      codes.put(message.group(1), message.group(2));
    }
    answer(exchange, "{}");
  }

  private void enroll(HttpExchange exchange) throws IOException {
    String user = duoUser(exchange);
    answer(
        exchange,
        """
        {"user_id": "%s", "activation_code": "duo://harbor-%s", "activation_barcode": "https://x"}
        """
            .formatted(user, user));
  }

  private void tell(HttpExchange exchange) throws IOException {
    boolean done = registered.getOrDefault(duoUser(exchange), false);
    answer(exchange, done ? "\"success\"" : "\"waiting\"");
  }

  private static String duoUser(HttpExchange exchange) throws IOException {
    Matcher user = DUO_USER.matcher(read(exchange));
    return user.find() ? user.group(1) : "";
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** As Duo answers; whoever sends messages need not say anything. */
  private static void answer(HttpExchange exchange, String response) throws IOException {
    String text = "{\"stat\": \"OK\", \"response\": %s}".formatted(response);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(OK, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
