package dev.sluice.adapter.web.flow;

import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.request.Redirect;
import dev.sluice.application.execution.CancelExecution;
import dev.sluice.application.execution.ChooseFlow;
import dev.sluice.domain.execution.RelativeUrl;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Addresses that send browsers into a flow and out of one. */
@Controller
final class FlowPagesController {

  private final CancelExecution cancelExecution;
  private final ChooseFlow chooseFlow;
  private final ClientReader clients;

  FlowPagesController(
      CancelExecution cancelExecution, ChooseFlow chooseFlow, ClientReader clients) {
    this.cancelExecution = cancelExecution;
    this.chooseFlow = chooseFlow;
    this.clients = clients;
  }

  /** Ends one run, or all; a flow that cannot exist has none, which must not end the others. */
  @GetMapping("/flows/-/cancel/")
  void cancel(
      @RequestParam(name = "flow", required = false) @Nullable String flow,
      @RequestParam(name = "next", required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (flow == null || FlowSlug.isValid(flow)) {
      FlowSlug slug = flow == null ? null : new FlowSlug(flow);
      cancelExecution.cancel(new CancelExecution.Command(ClientCookies.session(request), slug));
    }
    RelativeUrl target =
        Optional.ofNullable(next).flatMap(RelativeUrl::find).orElse(RelativeUrl.START);
    Redirect.to(target.value(), response);
  }

  @GetMapping("/flows/-/default/{designation}/")
  void start(
      @PathVariable String designation, HttpServletRequest request, HttpServletResponse response) {
    FlowSlug flow =
        findDesignation(designation)
            .map(purpose -> command(purpose, request))
            .flatMap(chooseFlow::choose)
            .orElseThrow(() -> new FlowFault.NotFound("flow"));
    Redirect.to(Redirect.keepingQuery(flow.page(), request), response);
  }

  private ChooseFlow.Command command(FlowDesignation purpose, HttpServletRequest request) {
    return new ChooseFlow.Command(purpose, ClientCookies.session(request), clients.client(request));
  }

  private static Optional<FlowDesignation> findDesignation(String name) {
    for (FlowDesignation designation : FlowDesignation.values()) {
      if (designation.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(designation);
      }
    }
    return Optional.empty();
  }
}
