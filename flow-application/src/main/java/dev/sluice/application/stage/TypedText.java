package dev.sluice.application.stage;

import dev.sluice.domain.value.Value;

/**
 * Reads texts that somebody typed.
 *
 * @param trimmed whether spaces at the ends do not count
 * @param blank whether it may be empty
 * @param longest how many characters it has at most
 */
record TypedText(boolean trimmed, boolean blank, int longest) {

  static final int LINE = 4_096;
  static final int AREA = 65_536;

  private static final String TOO_LONG = "Ensure this field has no more than {length} characters.";

  TypedValue read(Value sent) {
    String text =
        switch (sent) {
          case Value.Text(String typed) -> typed;
          case Value.Whole number -> number.text();
          case Value.Decimal number -> number.text();
          case Value.Bool _, Value.Null _, Value.Items _, Value.Fields _ -> null;
        };
    if (text == null) {
      return TypedValue.refused(sent instanceof Value.Null ? Refused.NULL : Refused.NO_TEXT);
    }
    return checked(trimmed ? text.strip() : text);
  }

  private TypedValue checked(String text) {
    if (text.isEmpty() && !blank) {
      return TypedValue.refused(Refused.BLANK);
    }
    if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
      return TypedValue.refused(
          new Refused("max_length", TOO_LONG.replace("{length}", Integer.toString(longest))));
    }
    return Value.Text.isStorable(text) ? TypedValue.of(text) : TypedValue.refused(Refused.NO_TEXT);
  }
}
