package dev.sluice.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What somebody's browser asked for and complained about. */
final class Traffic {

  private static final String FAILED_LOAD = "Failed to load resource";

  private final List<String> log = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();
  private final String host;
  private int answers;
  private boolean failuresAreMeant;

  private Traffic(String host) {
    this.host = host;
  }

  /** Listens to all tabs of a browser that should ask one server only. */
  static Traffic of(BrowserContext context, URI server) {
    var traffic = new Traffic(server.getAuthority());
    context.onRequest(traffic::note);
    context.onResponse(
        response -> traffic.log.add("  " + response.status() + " " + response.url()));
    context.onConsoleMessage(traffic::note);
    context.onWebError(error -> traffic.complain("uncaught: " + error.error()));
    return traffic;
  }

  /** From here on requests may fail: the test sees to it that they do. */
  void failuresAreMeant() {
    failuresAreMeant = true;
  }

  /** How many answers to a step went out. */
  int answers() {
    return answers;
  }

  List<String> log() {
    return List.copyOf(log);
  }

  void assertClean() {
    assertThat(complaints).as("errors in the browser's console").isEmpty();
    assertThat(strangers).as("requests to other hosts").isEmpty();
  }

  private void note(Request request) {
    log.add(request.method() + " " + request.url());
    var address = URI.create(request.url());
    if (address.getRawAuthority() != null && !address.getRawAuthority().equals(host)) {
      strangers.add(request.url());
    }
    if (request.method().equals("POST") && isExecutor(address)) {
      answers++;
    }
  }

  private void note(ConsoleMessage message) {
    String text = message.type() + ": " + message.text() + " (" + message.location() + ")";
    log.add(text);
    boolean meant = failuresAreMeant && message.text().startsWith(FAILED_LOAD);
    if (message.type().equals("error") && !meant) {
      complain(text);
    }
  }

  private void complain(String text) {
    complaints.add(text);
  }

  private static boolean isExecutor(URI address) {
    return address.getPath() != null && address.getPath().startsWith("/api/v3/flows/executor/");
  }
}
