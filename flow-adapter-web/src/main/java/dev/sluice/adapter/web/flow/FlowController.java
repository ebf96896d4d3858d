package dev.sluice.adapter.web.flow;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.execution.PrepareFlow;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators try flows. */
@RestController
final class FlowController {

  private final PrepareFlow prepareFlow;
  private final Callers callers;
  private final ClientReader clients;
  private final ClientCookies cookies;

  FlowController(
      PrepareFlow prepareFlow, Callers callers, ClientReader clients, ClientCookies cookies) {
    this.prepareFlow = prepareFlow;
    this.callers = callers;
    this.clients = clients;
    this.cookies = cookies;
  }

  @GetMapping("/api/v3/flows/instances/{slug}/execute/")
  LinkJson execute(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.require(request);
    var command = new PrepareFlow.Command(slug, caller, clients.client(request));
    cookies.keep(prepareFlow.prepare(command), request, response);
    return new LinkJson(clients.facts(request).baseUrl() + "/if/flow/" + slug + "/");
  }
}
