package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.account.CreateRecoveryLink;
import dev.sluice.application.account.CreateRecoveryLink.RecoveryLink;
import dev.sluice.application.account.SetPassword;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives people other passwords, or links to set their own. */
@RestController
final class PasswordController {

  private static final String USER = "/api/v3/core/users/{id}";

  private final SetPassword setPassword;
  private final CreateRecoveryLink createRecoveryLink;
  private final Callers callers;
  private final ClientReader clients;

  PasswordController(
      SetPassword setPassword,
      CreateRecoveryLink createRecoveryLink,
      Callers callers,
      ClientReader clients) {
    this.setPassword = setPassword;
    this.createRecoveryLink = createRecoveryLink;
    this.callers = callers;
    this.clients = clients;
  }

  @Operation(request = AccountBodies.UserPasswordSet.class)
  @PostMapping(USER + "/set_password/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(@PathVariable String id, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    setPassword.setPassword(
        caller, ActionRequest.user(id), ActionRequest.body(request), clients.client(request));
  }

  @Operation(request = AccountBodies.UserPasswordHashSet.class)
  @PostMapping(USER + "/set_password_hash/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setHash(@PathVariable String id, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    setPassword.setHash(
        caller, ActionRequest.user(id), ActionRequest.body(request), clients.client(request));
  }

  @Operation(request = AccountBodies.UserRecoveryLink.class)
  @PostMapping(USER + "/recovery/")
  RecoveryLinkJson recover(@PathVariable String id, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    RecoveryLink link =
        createRecoveryLink.create(
            caller, ActionRequest.user(id), ActionRequest.body(request), clients.client(request));
    String page = clients.facts(request).baseUrl() + link.flow().page();
    String key = URLEncoder.encode(link.key().value(), StandardCharsets.UTF_8);
    return new RecoveryLinkJson(page + "?flow_token=" + key);
  }
}
