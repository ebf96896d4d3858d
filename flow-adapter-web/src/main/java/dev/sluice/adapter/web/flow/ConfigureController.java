package dev.sluice.adapter.web.flow;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.request.Redirect;
import dev.sluice.application.execution.ConfigureStage;
import dev.sluice.application.execution.ConfigureStage.Prepared;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends people into the flow in which they set up a stage for themselves; strangers log in. */
@Controller
final class ConfigureController {

  private final ConfigureStage configureStage;
  private final Callers callers;
  private final ClientReader clients;
  private final ClientCookies cookies;

  ConfigureController(
      ConfigureStage configureStage, Callers callers, ClientReader clients, ClientCookies cookies) {
    this.configureStage = configureStage;
    this.callers = callers;
    this.clients = clients;
    this.cookies = cookies;
  }

  @GetMapping("/flows/-/configure/{stage}/")
  void configure(
      @PathVariable String stage, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.identify(request);
    if (!caller.isAuthenticated()) {
      Redirect.to("/flows/-/default/authentication/?next=" + here(request), response);
      return;
    }
    Prepared prepared = configureStage.prepare(id(stage), caller, clients.client(request));
    cookies.keep(prepared.effects(), request, response);
    Redirect.to(Redirect.keepingQuery(prepared.flow().page(), request), response);
  }

  private static StageId id(String text) {
    try {
      return new StageId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw new FlowFault.NotFound("stage");
    }
  }

  private static String here(HttpServletRequest request) {
    return URLEncoder.encode(
        Redirect.keepingQuery(request.getRequestURI(), request), StandardCharsets.UTF_8);
  }
}
