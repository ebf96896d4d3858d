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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows people their account, and what they may do with it themselves. */
@Controller
final class UserPageController {

  static final String PATH = "/if/user/";

  private static final String LOGIN =
      "/flows/-/default/authentication/?next=" + URLEncoder.encode(PATH, StandardCharsets.UTF_8);

  private final HtmlPages pages;
  private final Callers callers;
  private final ClientCookies cookies;
  private final ListSessions listSessions;
  private final OwnFlows ownFlows;

  UserPageController(
      HtmlPages pages,
      Callers callers,
      ClientCookies cookies,
      ListSessions listSessions,
      OwnFlows ownFlows) {
    this.pages = pages;
    this.callers = callers;
    this.cookies = cookies;
    this.listSessions = listSessions;
    this.ownFlows = ownFlows;
  }

  /** Whoever types an address forgets its last slash. */
  @GetMapping("/if/user")
  void complete(HttpServletRequest request, HttpServletResponse response) {
    Redirect.to(Redirect.keepingQuery(PATH, request), response);
  }

  @GetMapping(PATH)
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = callers.identify(request);
    if (!caller.isAuthenticated()) {
      Redirect.to(LOGIN, response);
      return;
    }
    cookies.keepCsrfToken(request, response);
    Subject user = caller.user();
    HtmlPage page = pages.page("user", request, user.locale());
    List<SessionRow> sessions = sessions(caller, page);
    described(page, user)
        .with("links", ownFlows.links(caller, request))
        .with("sessions", sessions)
        .with("hasOthers", sessions.size() > 2)
        .with("script", page.address("user.js"))
        .with("modules", List.of(page.address("flow/text.js"), page.address("flow/executor.js")))
        .data(data(caller))
        .write(response);
  }

  private static HtmlPage described(HtmlPage page, Subject user) {
    String name = user.name().isBlank() ? user.username() : user.name();
    return page.titled(name)
        .with("username", user.username())
        .with("name", user.name())
        .with("email", user.email())
        .with("avatar", InitialsAvatar.of(name));
  }

  private List<SessionRow> sessions(Caller caller, HtmlPage page) {
    return listSessions.list(caller).stream()
        .map(session -> SessionRow.of(session, page.texts()))
        .toList();
  }

  private static ObjectNode data(Caller caller) {
    return JsonNodeFactory.instance.objectNode().put("user", caller.requireUser().value());
  }
}
