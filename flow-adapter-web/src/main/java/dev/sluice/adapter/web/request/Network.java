package dev.sluice.adapter.web.request;

import java.net.InetAddress;
import java.util.Arrays;

/** An IP network in CIDR notation; an address alone is a network of one. */
final class Network {

  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /**
   * Reads a network.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] prefix =
        AddressLiteral.find(address.strip()).orElseThrow(() -> malformed(text)).getAddress();
    int widest = prefix.length * Byte.SIZE;
    int bits = slash < 0 ? widest : width(text, slash + 1);
    if (bits < 0 || bits > widest) {
      throw malformed(text);
    }
    return new Network(prefix, bits);
  }

  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    return other.length == prefix.length
        && Arrays.equals(other, 0, whole, prefix, 0, whole)
        && restMatches(other, whole);
  }

  private boolean restMatches(byte[] other, int at) {
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((other[at] ^ prefix[at]) & 0xFF) >>> (Byte.SIZE - rest) == 0;
  }

  private static int width(String text, int start) {
    try {
      return Integer.parseInt(text.substring(start).strip());
    } catch (NumberFormatException ignored) {
      throw malformed(text);
    }
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException("'" + text + "' is not an IP network");
  }
}
