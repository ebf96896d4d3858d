package dev.sluice.application.device;

/** What can be written of a passkey, whose names are those of products. */
record WebAuthnAttributes(String name) implements Named {

  private static final int LONGEST = 200;

  WebAuthnAttributes {
    if (name != null && name.length() > LONGEST) {
      throw new IllegalArgumentException("name has at most " + LONGEST + " characters");
    }
  }
}
