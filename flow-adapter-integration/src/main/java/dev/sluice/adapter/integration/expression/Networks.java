package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Texts.text;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Map;

/** Addresses and networks, read as literals: no name is ever looked up here. */
final class Networks {

  private static final int BITS = 8;
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int SHARED_FIRST = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_MASK = 0xc0;

  private Networks() {}

  static Map<String, Function> all() {
    return Map.of(
        "ip_in", (run, given) -> isIn(text(run, "ip_in", given, 0), text(run, "ip_in", given, 1)),
        "ip_is_private", (run, given) -> isPrivate(address(text(run, "ip_is_private", given, 0))));
  }

  static InetAddress address(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException wrong) {
      throw mistake("the string is not an address such as 192.0.2.1 or 2001:db8::1");
    }
  }

  private static boolean isIn(String address, String network) {
    int slash = network.indexOf('/');
    byte[] base = address(slash < 0 ? network : network.substring(0, slash)).getAddress();
    int prefix = slash < 0 ? base.length * BITS : prefix(network.substring(slash + 1), base.length);
    byte[] bytes = address(address).getAddress();
    return bytes.length == base.length && samePrefix(bytes, base, prefix);
  }

  private static int prefix(String text, int bytes) {
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= bytes * BITS) {
      return Integer.parseInt(text);
    }
    throw mistake("the string is not a network such as 192.0.2.0/24");
  }

  private static boolean samePrefix(byte[] left, byte[] right, int prefix) {
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % BITS);
      if (((left[bit / BITS] ^ right[bit / BITS]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** As those who look after addresses list them: not to be met on the public net. */
  private static boolean isPrivate(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || switch (address) {
          case Inet6Address six -> (six.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
          default -> isShared(address.getAddress());
        };
  }

  /** 100.64.0.0/10, between providers and their customers. */
  private static boolean isShared(byte[] four) {
    return four[0] == SHARED_FIRST && (four[1] & SHARED_MASK) == SHARED_SECOND;
  }
}
