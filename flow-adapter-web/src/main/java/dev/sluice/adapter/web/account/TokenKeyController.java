package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.token.SetTokenKey;
import dev.sluice.application.token.ViewTokenKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the keys of tokens, and replaces them. */
@RestController
final class TokenKeyController {

  private static final String TOKEN = "/api/v3/core/tokens/{identifier}";

  private final ViewTokenKey viewTokenKey;
  private final SetTokenKey setTokenKey;
  private final Callers callers;
  private final ClientReader clients;

  TokenKeyController(
      ViewTokenKey viewTokenKey, SetTokenKey setTokenKey, Callers callers, ClientReader clients) {
    this.viewTokenKey = viewTokenKey;
    this.setTokenKey = setTokenKey;
    this.callers = callers;
    this.clients = clients;
  }

  @GetMapping(TOKEN + "/view_key/")
  TokenKeyJson view(@PathVariable String identifier, HttpServletRequest request) {
    Caller caller = callers.require(request);
    return new TokenKeyJson(viewTokenKey.view(caller, identifier, clients.client(request)).value());
  }

  @Operation(request = AccountBodies.TokenSetKey.class)
  @PostMapping(TOKEN + "/set_key/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(@PathVariable String identifier, HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    setTokenKey.set(caller, identifier, ActionRequest.body(request), clients.client(request));
  }
}
