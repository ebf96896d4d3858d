package dev.sluice.bootstrap.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for a provider of captchas: its script, what that loads, and who is asked. */
final class CaptchaProvider implements AutoCloseable {

  /** What nobody sees is first taken for a machine. */
  private static final String SCRIPT =
      """
      (() => {
        const here = new URL(document.currentScript.src).origin;
        const widgets = [];
        let tries = 0;
        function show(place, options) {
          const solve = document.createElement("button");
          solve.type = "button";
          solve.textContent = "I am human";
          solve.addEventListener("click", () => options.callback("human"));
          const frame = document.createElement("iframe");
          frame.src = here + "/frame";
          frame.title = "Captcha";
          frame.height = 80;
          place.append(solve, frame);
        }
        window.grecaptcha = {
          render(place, options) {
            fetch(here + "/seen", { mode: "no-cors" });
            if (options.size !== "invisible") {
              show(place, options);
            }
            return widgets.push(options) - 1;
          },
          execute(id) {
            widgets[id].callback(tries++ === 0 ? "machine" : "human");
          },
        };
      })();
      """;

  private static final int OK = 200;
  private static final int MISSING = 404;

  private final AtomicInteger flaws = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  CaptchaProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api.js", exchange -> answer(exchange, "text/javascript", SCRIPT));
    server.createContext("/flaky.js", this::flaw);
    server.createContext(
        "/frame",
        exchange -> answer(exchange, "text/html", "<!doctype html><title>x</title>In a frame"));
    server.createContext(
        "/seen",
        exchange -> {
          seen.incrementAndGet();
          answer(exchange, "text/plain", "");
        });
    server.createContext("/siteverify", CaptchaProvider::judge);
    server.setExecutor(threads);
    server.start();
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How often its script told it of a visitor. */
  int seen() {
    return seen.get();
  }

  /** Is there only for whoever asks twice. */
  private void flaw(HttpExchange exchange) throws IOException {
    if (flaws.getAndIncrement() == 0) {
      exchange.sendResponseHeaders(MISSING, -1);
      exchange.close();
    } else {
      answer(exchange, "text/javascript", SCRIPT);
    }
  }

  private static void judge(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(
        exchange,
        "application/json",
        sent.contains("response=human")
            ? "{\"success\": true, \"score\": 0.9}"
            : "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"]}");
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(OK, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
