package dev.sluice.adapter.integration.crypto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two boundaries of a text (RFC 7468). Text outside of them does not count, nor
 * does space around lines.
 *
 * @param label says what it is
 * @param base64 the contents; not base64 where the block has headers, as encrypted keys do
 */
record PemBlock(String label, String base64) {

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");
  private static final int COLUMNS = 64;

  /**
   * All blocks of a text.
   *
   * @throws IOException if one does not end
   */
  static List<PemBlock> list(String text) throws IOException {
    var blocks = new ArrayList<PemBlock>();
    String label = null;
    var contents = new StringBuilder();
    for (String line : text.lines().map(String::strip).toList()) {
      Matcher begin = BEGIN.matcher(line);
      if (label == null) {
        label = begin.matches() ? begin.group(1) : null;
      } else if (line.equals("-----END " + label + "-----")) {
        blocks.add(new PemBlock(label, contents.toString()));
        label = null;
        contents.setLength(0);
      } else {
        contents.append(line);
      }
    }
    if (label != null) {
      throw new IOException("a block does not end");
    }
    return blocks;
  }

  /** A block as text, with the usual line breaks. */
  static String text(String label, byte[] contents) {
    String base64 = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(contents);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64);
  }

  /**
   * The contents.
   *
   * @throws IllegalArgumentException if they are not base64
   */
  byte[] contents() {
    return Base64.getDecoder().decode(base64);
  }

  boolean isPrivateKey() {
    return label.endsWith("PRIVATE KEY");
  }

  boolean isCertificate() {
    return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
  }

  /** Not the contents. */
  @Override
  public String toString() {
    return "PemBlock[" + label + "]";
  }
}
