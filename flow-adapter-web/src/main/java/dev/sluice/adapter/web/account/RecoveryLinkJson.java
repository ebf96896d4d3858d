package dev.sluice.adapter.web.account;

/**
 * Where to go to get back into an account.
 *
 * @param link an absolute address
 */
record RecoveryLinkJson(String link) {

  /** Not the link, which opens the account. */
  @Override
  public String toString() {
    return "RecoveryLinkJson[]";
  }
}
