package dev.sluice.adapter.web.identity;

import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.EndSession;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where callers are logged in. */
@RestController
final class SessionController {

  private final EndSession endSession;
  private final Callers callers;
  private final ClientReader clients;

  SessionController(EndSession endSession, Callers callers, ClientReader clients) {
    this.endSession = endSession;
    this.callers = callers;
    this.clients = clients;
  }

  @DeleteMapping("/api/v3/core/authenticated_sessions/{uuid}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String uuid, HttpServletRequest request) {
    Caller caller = callers.require(request);
    endSession.end(caller, id(uuid), clients.client(request));
  }

  private static SessionId id(String uuid) {
    try {
      return new SessionId(UUID.fromString(uuid));
    } catch (IllegalArgumentException malformed) {
      throw new FlowFault.NotFound("session");
    }
  }
}
