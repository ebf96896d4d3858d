package dev.sluice.adapter.web.html;

/** Text from administrators that becomes part of a style sheet. */
final class CssText {

  private CssText() {}

  /** An address as {@code url("...")}, which nothing in it can end. */
  static String url(String address) {
    var escaped = new StringBuilder("url(\"");
    address
        .codePoints()
        .forEach(letter -> {
          if (letter < ' ' || "\"\\<>'()".indexOf(letter) >= 0) {
            escaped.append('\\').append(Integer.toHexString(letter)).append(' ');
          } else {
            escaped.appendCodePoint(letter);
          }
        });
    return escaped.append("\")").toString();
  }

  /** A style sheet that does not end the element around it. */
  static String sheet(String css) {
    return css.replace("</", "<\\/");
  }
}
