package dev.sluice.adapter.web.identity;

import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.DescribeCaller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers about themselves. */
@RestController
final class CallerController {

  private final DescribeCaller describeCaller;
  private final Callers callers;
  private final ClientReader clients;
  private final SessionUserJson.FromUser mapping;

  CallerController(
      DescribeCaller describeCaller,
      Callers callers,
      ClientReader clients,
      SessionUserJson.FromUser mapping) {
    this.describeCaller = describeCaller;
    this.callers = callers;
    this.clients = clients;
    this.mapping = mapping;
  }

  @GetMapping("/api/v3/core/users/me/")
  SessionUserJson me(HttpServletRequest request) {
    return mapping.of(describeCaller.describe(callers.require(request), clients.client(request)));
  }
}
