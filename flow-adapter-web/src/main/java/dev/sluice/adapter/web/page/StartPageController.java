package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads somebody to their account, and strangers to the login. */
@Controller
final class StartPageController {

  private final Callers callers;

  StartPageController(Callers callers) {
    this.callers = callers;
  }

  @GetMapping("/")
  void show(HttpServletRequest request, HttpServletResponse response) {
    Redirect.to(
        callers.identify(request).isAuthenticated()
            ? UserPageController.PATH
            : "/flows/-/default/authentication/",
        response);
  }
}
