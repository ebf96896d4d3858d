package dev.sluice.adapter.web.account;

/** The key of a token. */
record TokenKeyJson(String key) {

  /** Not the key. */
  @Override
  public String toString() {
    return "TokenKeyJson[]";
  }
}
