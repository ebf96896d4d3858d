package dev.sluice.application.port;

/** Knows what programs call themselves. */
@FunctionalInterface
public interface UserAgents {

  /**
   * The program behind a user agent, whatever that is: what it does not name, or what nobody has
   * heard of, is blank.
   *
   * @param userAgent as a client sent it; perhaps nonsense, perhaps blank
   */
  Program describe(String userAgent);
}
