package dev.sluice.adapter.web.resource;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Who asks for something, and from where. */
@Component
public final class RequestAuthors {

  private final Callers callers;
  private final ClientReader clients;

  RequestAuthors(Callers callers, ClientReader clients) {
    this.callers = callers;
    this.clients = clients;
  }

  /** Whoever calls, if it is somebody; before anything that they sent is looked at. */
  public Caller require(HttpServletRequest request) {
    return callers.require(request);
  }

  /** From where they ask. */
  public Client client(HttpServletRequest request) {
    return clients.client(request);
  }
}
