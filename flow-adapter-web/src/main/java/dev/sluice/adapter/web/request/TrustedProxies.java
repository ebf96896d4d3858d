package dev.sluice.adapter.web.request;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which peers may speak for others, and under which address this server is known. */
public final class TrustedProxies {

  /** Nobody speaks for others, and requests say under which address they came. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of(), null);

  private final List<Network> networks;
  private final @Nullable String baseUrl;

  /**
   * What was configured.
   *
   * @param networks addresses and networks in CIDR notation
   * @param baseUrl scheme, host and perhaps a port, or null to take them from each request
   * @throws IllegalArgumentException if one of them is malformed
   */
  public TrustedProxies(List<String> networks, @Nullable String baseUrl) {
    this.networks = networks.stream().map(Network::parse).toList();
    this.baseUrl = baseUrl == null || baseUrl.isBlank() ? null : origin(baseUrl.strip());
  }

  /** The configured address of this server, without a slash at its end. */
  public Optional<String> findBaseUrl() {
    return Optional.ofNullable(baseUrl);
  }

  boolean trusts(String peer) {
    return !networks.isEmpty() && AddressLiteral.find(peer).filter(this::trusts).isPresent();
  }

  /**
   * The address of the client behind a trusted peer: the rightmost that no trusted proxy has. A
   * malformed entry ends the search, for what stands to the left of it may be anybody's invention.
   */
  String clientBehind(String peer, List<String> hops) {
    String nearest = peer;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = AddressLiteral.findHop(hop);
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get().getHostAddress();
      if (!trusts(address.get())) {
        return nearest;
      }
    }
    return nearest;
  }

  private boolean trusts(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static String origin(String baseUrl) {
    URI uri = URI.create(baseUrl);
    String scheme = uri.getScheme();
    boolean isBare = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
    if (!("http".equals(scheme) || "https".equals(scheme))
        || !isBare
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw malformed(baseUrl);
    }
    return Optional.ofNullable(uri.getRawAuthority())
        .flatMap(Authority::find)
        .orElseThrow(() -> malformed(baseUrl))
        .under(scheme);
  }

  private static IllegalArgumentException malformed(String baseUrl) {
    return new IllegalArgumentException(
        "'" + baseUrl + "' is not a base URL like https://id.example.org");
  }
}
