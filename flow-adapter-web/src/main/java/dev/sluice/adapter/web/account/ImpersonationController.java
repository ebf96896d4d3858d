package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.account.EndImpersonation;
import dev.sluice.application.account.Impersonate;
import dev.sluice.application.account.Impersonate.Outcome;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators act as somebody else, and as themselves again. */
@RestController
final class ImpersonationController {

  private final Impersonate impersonate;
  private final EndImpersonation endImpersonation;
  private final Callers callers;
  private final ClientReader clients;
  private final ClientCookies cookies;

  ImpersonationController(
      Impersonate impersonate,
      EndImpersonation endImpersonation,
      Callers callers,
      ClientReader clients,
      ClientCookies cookies) {
    this.impersonate = impersonate;
    this.endImpersonation = endImpersonation;
    this.callers = callers;
    this.clients = clients;
    this.cookies = cookies;
  }

  @Operation(request = AccountBodies.Impersonation.class)
  @PostMapping("/api/v3/core/users/{id}/impersonate/")
  ResponseEntity<Void> begin(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Caller caller = callers.require(request);
    Outcome outcome =
        impersonate.impersonate(
            caller, ActionRequest.user(id), ActionRequest.body(request), clients.client(request));
    return switch (outcome) {
      case Outcome.Begun(var keeping) -> {
        cookies.keep(keeping, request, response);
        yield ResponseEntity.noContent().build();
      }
      case Outcome.Declined() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    };
  }

  @GetMapping("/api/v3/core/users/impersonate_end/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request, HttpServletResponse response) {
    Caller caller = callers.require(request);
    cookies.keep(endImpersonation.end(caller, clients.client(request)), request, response);
  }
}
