package dev.sluice.application.port;

import java.util.List;

/** Estimates how hard passwords are to guess. Calls nobody, and is done within milliseconds. */
@FunctionalInterface
public interface PasswordStrength {

  /**
   * Estimates.
   *
   * @param related what somebody who knows the owner would try first: names, addresses
   */
  Estimate estimate(String password, List<String> related);

  /**
   * What came of it.
   *
   * @param score from 0, the first to be tried, to 4
   * @param suggestions how to choose a better one, in English
   */
  record Estimate(int score, List<String> suggestions) {

    public Estimate {
      suggestions = List.copyOf(suggestions);
    }
  }
}
