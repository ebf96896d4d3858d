package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What lies between a visitor and the server: what becomes of the visitor's answers on the way. */
final class Wire {

  private static final String EXECUTOR = "**/api/v3/flows/executor/**";

  private final List<Route> held = new ArrayList<>();
  private final BrowserContext context;

  private Wire(BrowserContext context) {
    this.context = context;
  }

  /** Lets no answer through. */
  static Wire cut(Visitor visitor) {
    visitor.traffic().failuresAreMeant();
    return changing(visitor, route -> route.abort("connectionrefused"));
  }

  /** Has every answer met by a server that has too much to do. */
  static Wire busy(Visitor visitor, int seconds) {
    visitor.traffic().failuresAreMeant();
    var busy =
        new FulfillOptions()
            .setStatus(503)
            .setContentType("application/json")
            .setHeaders(Map.of("Retry-After", Integer.toString(seconds)))
            .setBody("{\"detail\": \"The server has too much to do.\"}");
    return changing(visitor, route -> route.fulfill(busy));
  }

  /** Keeps every answer back until the wire is mended. */
  static Wire slow(Visitor visitor) {
    var wire = new Wire(visitor.page().context());
    return wire.meeting(wire.held::add);
  }

  /** Waits until an answer is on its way. */
  void awaitAnswer() {
    context.waitForCondition(() -> !held.isEmpty());
  }

  /** Lets through what comes, and what was held. */
  void mend() {
    context.unrouteAll();
    held.forEach(Route::resume);
    held.clear();
  }

  private static Wire changing(Visitor visitor, Consumer<Route> change) {
    return new Wire(visitor.page().context()).meeting(change);
  }

  private Wire meeting(Consumer<Route> change) {
    context.route(
        EXECUTOR,
        route -> {
          if (route.request().method().equals("POST")) {
            change.accept(route);
          } else {
            route.resume();
          }
        });
    return this;
  }
}
