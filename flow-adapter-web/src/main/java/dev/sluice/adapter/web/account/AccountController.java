package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.account.CreateServiceAccount;
import dev.sluice.application.account.ListUserPaths;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows where accounts stand, and makes those of programs. */
@RestController
final class AccountController {

  private final ListUserPaths listUserPaths;
  private final CreateServiceAccount createServiceAccount;
  private final Callers callers;
  private final ClientReader clients;

  AccountController(
      ListUserPaths listUserPaths,
      CreateServiceAccount createServiceAccount,
      Callers callers,
      ClientReader clients) {
    this.listUserPaths = listUserPaths;
    this.createServiceAccount = createServiceAccount;
    this.callers = callers;
    this.clients = clients;
  }

  @GetMapping("/api/v3/core/users/paths/")
  UserPathsJson paths(HttpServletRequest request) {
    Caller caller = callers.require(request);
    var query =
        new ListUserPaths.Query(
            request.getParameter("search"),
            request.getParameter("path"),
            request.getParameter("path_startswith"));
    return new UserPathsJson(listUserPaths.list(caller, query));
  }

  @Operation(request = AccountBodies.UserServiceAccount.class)
  @PostMapping("/api/v3/core/users/service_account/")
  ServiceAccountJson create(HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    return ServiceAccountJson.of(
        createServiceAccount.create(caller, ActionRequest.body(request), clients.client(request)));
  }
}
