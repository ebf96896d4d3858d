package dev.sluice.application.directory;

/** Where an account stands in the tree of accounts. */
record AccountPath(String value) {

  static final AccountPath USERS = new AccountPath("users");

  AccountPath {
    if (value.startsWith("/") || value.endsWith("/")) {
      throw new IllegalArgumentException("No leading or trailing slashes allowed.");
    }
    if (value.contains("//")) {
      throw new IllegalArgumentException("No empty segments in user path allowed.");
    }
  }
}
