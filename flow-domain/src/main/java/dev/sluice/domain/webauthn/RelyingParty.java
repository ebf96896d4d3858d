package dev.sluice.domain.webauthn;

import dev.sluice.domain.context.Visitor;
import java.net.URI;

/**
 * Whom passkeys are for: this server, under one of its names.
 *
 * @param id the host name, to which browsers bind passkeys
 * @param name what people call it
 * @param origin scheme, host and perhaps a port of the pages that ask
 */
public record RelyingParty(String id, String name, String origin) {

  /**
   * The server as a visitor reaches it, who is thought to be on a safe line if nothing is known.
   */
  public static RelyingParty at(Visitor visitor, String name) {
    String origin = visitor.request().origin();
    String host = origin.isEmpty() ? null : URI.create(origin).getHost();
    return host == null
        ? new RelyingParty(visitor.host(), name, "https://" + visitor.host())
        : new RelyingParty(host, name, origin);
  }
}
