package dev.sluice.adapter.web.json;

import tools.jackson.databind.JsonNode;

/**
 * Reads texts.
 *
 * @param trims whether spaces around it are dropped
 * @param takesBlank whether it may be empty
 */
record TextReader(boolean trims, boolean takesBlank) {

  private static final int LONGEST = 4_096;

  String read(JsonNode node) throws Misfit {
    if (!node.isString() && !node.isNumber()) {
      throw invalid();
    }
    String text = trims ? node.asString().strip() : node.asString();
    if (text.isEmpty() && !takesBlank) {
      throw new Misfit("blank", "This field may not be blank.");
    }
    if (text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST) {
      throw new Misfit(
          "max_length", "Ensure this field has no more than " + LONGEST + " characters.");
    }
    return checkCharacters(text);
  }

  // half a character and the character zero have no place in a database
  private static String checkCharacters(String text) throws Misfit {
    if (text.indexOf('\0') >= 0) {
      throw new Misfit("invalid", "Null characters are not allowed.");
    }
    if (text.codePoints().anyMatch(TextReader::isHalf)) {
      throw invalid();
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Misfit invalid() {
    return new Misfit("invalid", "Not a valid string.");
  }
}
