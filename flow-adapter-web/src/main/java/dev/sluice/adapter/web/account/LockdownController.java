package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.account.PrepareLockdown;
import dev.sluice.application.account.PrepareLockdown.Prepared;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads people to where they lock an account, their own or somebody else's. */
@RestController
final class LockdownController {

  private final PrepareLockdown prepareLockdown;
  private final Callers callers;
  private final ClientReader clients;
  private final ClientCookies cookies;

  LockdownController(
      PrepareLockdown prepareLockdown,
      Callers callers,
      ClientReader clients,
      ClientCookies cookies) {
    this.prepareLockdown = prepareLockdown;
    this.callers = callers;
    this.clients = clients;
    this.cookies = cookies;
  }

  @Operation(request = AccountBodies.UserAccountLockdown.class)
  @PostMapping("/api/v3/core/users/account_lockdown/")
  LockdownLinkJson prepare(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.require(request);
    Prepared prepared =
        prepareLockdown.prepare(caller, ActionRequest.body(request), clients.client(request));
    cookies.keep(prepared.keeping(), request, response);
    return new LockdownLinkJson(clients.facts(request).baseUrl() + prepared.flow().page());
  }
}
