package dev.sluice.adapter.web.request;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads IP addresses as text; nothing here ever asks a name server. */
final class AddressLiteral {

  // the JDK also takes shortened and octal forms, which other programs read differently
  private static final Pattern V4 =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?");

  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  private AddressLiteral() {}

  /** An address as people write it (RFC 5952); other texts as they are. */
  static String canonical(String text) {
    if (text.indexOf(':') < 0) {
      return text; // of IPv4 there is one spelling
    }
    return find(text).map(InetAddress::getHostAddress).map(AddressLiteral::shortened).orElse(text);
  }

  // the longest run of zeros gives way, the first of several
  private static String shortened(String address) {
    return ZEROS
        .matcher(address)
        .results()
        .reduce((longest, next) -> length(next) > length(longest) ? next : longest)
        .map(zeros -> address.substring(0, zeros.start()) + "::" + address.substring(zeros.end()))
        .orElse(address);
  }

  private static int length(MatchResult zeros) {
    return zeros.group().replace(":", "").length();
  }

  /** The address, if the text is one. */
  static Optional<InetAddress> find(String text) {
    if (!V4.matcher(text).matches() && !isPlausibleV6(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The address of an entry as proxies write it: perhaps in brackets, perhaps with a port. */
  static Optional<InetAddress> findHop(String entry) {
    String text = entry.strip();
    var bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return find(bracketed.group(1));
    }
    int colon = text.indexOf(':');
    boolean hasPort = colon == text.lastIndexOf(':') && colon > text.indexOf('.');
    return find(hasPort ? text.substring(0, colon) : text);
  }

  private static boolean isPlausibleV6(String text) {
    return text.indexOf(':') >= 0 && V6.matcher(text).matches();
  }
}
