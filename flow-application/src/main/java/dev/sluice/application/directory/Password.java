package dev.sluice.application.directory;

import dev.sluice.application.shape.AsWritten;

/**
 * What somebody logs in with. Nothing prints it.
 *
 * @param text as its owner types it; its hash once it is prepared to be written
 */
record Password(@AsWritten String text) {

  private static final int LONGEST = 4_096;

  Password {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException(
          "Ensure this field has no more than " + LONGEST + " characters.");
    }
  }

  /** Not the password. */
  @Override
  public String toString() {
    return "Password[]";
  }
}
