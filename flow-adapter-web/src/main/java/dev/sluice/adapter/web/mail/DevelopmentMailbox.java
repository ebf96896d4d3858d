package dev.sluice.adapter.web.mail;

import dev.sluice.adapter.web.request.ClientFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Who may look at mails that nobody sends. Their links open accounts: only the machine that the
 * server runs on, asked for by a name of its own, and not by way of a proxy.
 *
 * @param open whether anybody may
 */
public record DevelopmentMailbox(boolean open) {

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
  private static final Set<String> OF_PROXIES =
      Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  boolean isFor(HttpServletRequest request, ClientFacts client) {
    return open
        && isLoopback(request.getRemoteAddr())
        && OWN_NAMES.contains(client.host())
        && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
  }

  /** An address, never a name: nothing is looked up. */
  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
