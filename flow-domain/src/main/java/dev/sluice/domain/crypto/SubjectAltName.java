package dev.sluice.domain.crypto;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Another name of whom a certificate is about. */
public sealed interface SubjectAltName {

  /**
   * A name in the domain name system, in its ASCII form.
   *
   * @param value may begin with an asterisk for all names below
   */
  record Dns(String value) implements SubjectAltName {}

  /** An address. */
  record Ip(InetAddress value) implements SubjectAltName {}

  /** Reads a name or an address; nothing is looked up. */
  static Optional<SubjectAltName> parse(String text) {
    if (Syntax.ADDRESS.matcher(text).matches()) {
      return Syntax.address(text).map(Ip::new);
    }
    return Syntax.NAME.matcher(text).matches() && text.length() <= Syntax.LONGEST_NAME
        ? Optional.of(new Dns(text))
        : Optional.empty();
  }

  /** How they are written. */
  final class Syntax {

    private static final int LONGEST_NAME = 253;
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern ADDRESS =
        Pattern.compile("[0-9.]+|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");
    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern NAME =
        Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");

    private Syntax() {}

    /** What looks like an address is never looked up as a name: it has four octets or a colon. */
    private static Optional<InetAddress> address(String text) {
      if (text.indexOf(':') < 0 && !IPV4.matcher(text).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(InetAddress.getByName(text));
      } catch (UnknownHostException malformed) {
        return Optional.empty();
      }
    }
  }
}
