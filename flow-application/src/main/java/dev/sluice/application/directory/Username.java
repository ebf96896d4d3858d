package dev.sluice.application.directory;

/** What somebody logs in by; unique. */
record Username(String value) {

  private static final int LONGEST = 150;

  Username {
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw new IllegalArgumentException(
          "Ensure this field has no more than " + LONGEST + " characters.");
    }
  }
}
