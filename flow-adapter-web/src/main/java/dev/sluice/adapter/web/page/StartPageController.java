package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.html.HtmlPage;
import dev.sluice.adapter.web.html.HtmlPages;
import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.Redirect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.application.identity.ListSessions;
import dev.sluice.domain.context.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows somebody who they are; strangers log in. */
@Controller
final class StartPageController {

  private final HtmlPages pages;
  private final Callers callers;
  private final ClientCookies cookies;
  private final ListSessions listSessions;

  StartPageController(
      HtmlPages pages, Callers callers, ClientCookies cookies, ListSessions listSessions) {
    this.pages = pages;
    this.callers = callers;
    this.cookies = cookies;
    this.listSessions = listSessions;
  }

  @GetMapping("/")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = callers.identify(request);
    if (!caller.isAuthenticated()) {
      Redirect.to("/flows/-/default/authentication/", response);
      return;
    }
    cookies.keepCsrfToken(request, response);
    Subject user = caller.user();
    String name = user.name().isBlank() ? user.username() : user.name();
    HtmlPage page = pages.page("start", request);
    page.titled(name)
        .with("username", user.username())
        .with("email", user.email())
        .with("avatar", InitialsAvatar.of(name))
        .with(
            "sessions",
            listSessions.list(caller).stream()
                .map(session -> SessionRow.of(session, page.texts()))
                .toList())
        .with("script", page.address("start.js"))
        .with("textScript", page.address("flow/text.js"))
        .data(JsonNodeFactory.instance.objectNode())
        .write(response);
  }
}
