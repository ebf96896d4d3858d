package dev.sluice.domain.search;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a search. */
record SearchTokens(List<Token> tokens, int length) {

  private static final int LONGEST = 4_096;

  /** Each alternative begins with another character, so that none is tried twice. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s++)|(?<sign>!=|!~|>=|<=|[=<>~(),])"
              + "|(?<number>-?\\d++(?:\\.\\d++)?)|(?<text>\"(?:[^\"\\\\]++|\\\\.)*+\")"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_-]*+(?:\\.[A-Za-z0-9_-]++)*+)");

  /** What a token is. */
  enum Sort {
    SIGN,
    NUMBER,
    TEXT,
    NAME
  }

  /**
   * A word or a sign.
   *
   * @param text as it is written, without quotes
   * @param at where it begins, from 1
   */
  record Token(Sort sort, String text, int at) {

    boolean is(Sort wanted, String written) {
      return sort == wanted && text.equals(written);
    }

    Value number() {
      return text.contains(".")
          ? new Value.Decimal(Double.parseDouble(text))
          : new Value.Whole(new BigInteger(text));
    }
  }

  static SearchTokens of(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("a search has at most " + LONGEST + " characters");
    }
    var tokens = new ArrayList<Token>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("nothing can be read at character " + (at + 1));
      }
      if (matcher.group("space") == null) {
        tokens.add(token(matcher));
      }
      at = matcher.end();
    }
    return new SearchTokens(List.copyOf(tokens), text.length());
  }

  private static Token token(Matcher matcher) {
    int at = matcher.start() + 1;
    String found = matcher.group();
    if (matcher.group("sign") != null) {
      return new Token(Sort.SIGN, found, at);
    }
    if (matcher.group("number") != null) {
      return new Token(Sort.NUMBER, found, at);
    }
    if (matcher.group("name") != null) {
      return new Token(Sort.NAME, found, at);
    }
    String quoted = found.substring(1, found.length() - 1);
    return new Token(Sort.TEXT, unescaped(quoted), at);
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one != '\\') {
        plain.append(one);
      } else {
        i++;
        char escaped = text.charAt(i);
        plain.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> escaped;
            });
      }
    }
    return plain.toString();
  }
}
