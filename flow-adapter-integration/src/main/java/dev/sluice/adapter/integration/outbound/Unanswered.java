package dev.sluice.adapter.integration.outbound;

/** Somebody else gave no answer. The message says why, after their name. */
public final class Unanswered extends Exception {

  private static final long serialVersionUID = 1L;

  Unanswered(String why) {
    super(why);
  }

  /** Why, after their name. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
