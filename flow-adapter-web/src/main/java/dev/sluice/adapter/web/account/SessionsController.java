package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.application.account.EndSessionsOfUsers;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logs people out everywhere. */
@RestController
final class SessionsController {

  private final EndSessionsOfUsers endSessionsOfUsers;
  private final Callers callers;

  SessionsController(EndSessionsOfUsers endSessionsOfUsers, Callers callers) {
    this.endSessionsOfUsers = endSessionsOfUsers;
    this.callers = callers;
  }

  @DeleteMapping("/api/v3/core/authenticated_sessions/bulk_delete/")
  EndedSessionsJson end(HttpServletRequest request) {
    Caller caller = callers.require(request);
    String[] users = request.getParameterValues("user_pks");
    return new EndedSessionsJson(
        endSessionsOfUsers.end(caller, users == null ? List.of() : List.of(users)));
  }
}
