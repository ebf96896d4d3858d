package dev.sluice.benchmark.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a server listens.
 *
 * @param host its name or address
 * @param port its port
 */
public record ServerAddress(String host, int port) {

  private static final int STANDARD_PORT = 80;
  private static final Set<String> PATHS = Set.of("", "/");
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with what it must be
   */
  public static ServerAddress of(String text) {
    try {
      var uri = new URI(text);
      String host = uri.getHost();
      if ("http".equals(uri.getScheme()) && host != null && PATHS.contains(uri.getPath())) {
        return new ServerAddress(host, uri.getPort() < 0 ? STANDARD_PORT : uri.getPort());
      }
    } catch (URISyntaxException e) {
      // as good as any other text
    }
    throw new IllegalArgumentException("must be http://host:port");
  }

  /** Whether it is on this machine, by its name. */
  public boolean isLocal() {
    return LOCAL.contains(host);
  }

  @Override
  public String toString() {
    return "http://" + host + ":" + port;
  }
}
