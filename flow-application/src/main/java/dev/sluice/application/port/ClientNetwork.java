package dev.sluice.application.port;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network that an address belongs to, as far as counting attempts and knowing clients goes: the
 * 24 leading bits of IPv4, the 64 leading bits of IPv6.
 *
 * @param text the network, for example {@code 192.0.2.0/24}; what is no address is its own network
 */
public record ClientNetwork(String text) {

  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 8;

  /** The network of an address. */
  public static ClientNetwork of(String address) {
    try {
      return of(InetAddress.ofLiteral(withoutZone(address)));
    } catch (IllegalArgumentException unparsable) {
      return new ClientNetwork(address);
    }
  }

  private static ClientNetwork of(InetAddress address) {
    int kept = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, kept, bytes.length, (byte) 0);
    try {
      String base = InetAddress.getByAddress(bytes).getHostAddress();
      return new ClientNetwork(base + "/" + kept * Byte.SIZE);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("the length of an address does not change", impossible);
    }
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
