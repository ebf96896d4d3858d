package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows pages. */
@Controller
final class PageController {

  private final HtmlPage flowPage = HtmlPage.named("flow.html");
  private final HtmlPage startPage = HtmlPage.named("start.html");
  private final Callers callers;
  private final ClientCookies cookies;

  PageController(Callers callers, ClientCookies cookies) {
    this.callers = callers;
    this.cookies = cookies;
  }

  /** The page of every flow; its script asks the executor whether there is such a flow. */
  @GetMapping("/if/flow/{slug}/")
  void flow(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!FlowSlug.isValid(slug)) {
      throw new FlowFault.NotFound("flow");
    }
    cookies.keepCsrfToken(request, response);
    flowPage.write(response);
  }

  /** Shows somebody who they are; strangers log in. */
  @GetMapping("/")
  void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = callers.identify(request);
    if (!caller.isAuthenticated()) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(HttpHeaders.LOCATION, "/flows/-/default/authentication/");
      return;
    }
    Subject user = caller.user();
    cookies.keepCsrfToken(request, response);
    startPage
        .filling("username", user.username())
        .filling("name", user.name().isBlank() ? user.username() : user.name())
        .write(response);
  }
}
