package dev.sluice.adapter.web.identity;

import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.IdentifyCaller;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who calls, once per request, and only where it matters. */
@Component
public final class Callers {

  private static final String CALLER = Caller.class.getName();

  private final IdentifyCaller identifyCaller;
  private final ClientReader clients;

  Callers(IdentifyCaller identifyCaller, ClientReader clients) {
    this.identifyCaller = identifyCaller;
    this.clients = clients;
  }

  /**
   * Who calls, somebody or a stranger.
   *
   * @throws FlowFault.Forbidden if credentials were sent that open nothing
   */
  public Caller identify(HttpServletRequest request) {
    if (request.getAttribute(CALLER) instanceof Caller known) {
      return known;
    }
    var command =
        new IdentifyCaller.Command(
            ClientCookies.session(request),
            bearer(request.getHeader(HttpHeaders.AUTHORIZATION)),
            clients.client(request));
    Caller caller =
        command.session() == null && command.bearer() == null
            ? Caller.STRANGER
            : identifyCaller.identify(command);
    request.setAttribute(CALLER, caller);
    return caller;
  }

  /** Who calls, if anybody wanted to know so far. */
  public Optional<Caller> findKnown(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER));
  }

  /**
   * Who calls, if it is somebody.
   *
   * @throws FlowFault.Forbidden if it is nobody
   */
  public Caller require(HttpServletRequest request) {
    Caller caller = identify(request);
    caller.requireUser();
    return caller;
  }

  private static @Nullable String bearer(@Nullable String header) {
    int space = header == null ? -1 : header.indexOf(' ');
    if (header == null || space < 0) {
      return null;
    }
    if (!header.substring(0, space).equalsIgnoreCase("bearer")) {
      throw new FlowFault.Forbidden("Unsupported authentication type");
    }
    String key = header.substring(space + 1).strip();
    if (key.isEmpty()) {
      throw new FlowFault.Forbidden("Malformed header");
    }
    return key;
  }
}
