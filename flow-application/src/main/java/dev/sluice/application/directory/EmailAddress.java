package dev.sluice.application.directory;

import java.util.regex.Pattern;

/** Where somebody gets mail, or nothing. */
record EmailAddress(String value) {

  static final EmailAddress NONE = new EmailAddress("");

  private static final int LONGEST = 254;

  EmailAddress {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Ensure this field has no more than " + LONGEST + " characters.");
    }
    if (!value.isEmpty() && !isAddress(value)) {
      throw new IllegalArgumentException("Enter a valid email address.");
    }
  }

  private static boolean isAddress(String value) {
    return Pattern.matches("[^\\s@\"<>(),:;\\[\\]\\\\]{1,64}@[^\\s@\"<>(),;\\\\]+", value);
  }
}
