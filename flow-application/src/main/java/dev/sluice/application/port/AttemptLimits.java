package dev.sluice.application.port;

/**
 * What {@link Attempts} grants beside the limit that each attempt brings along.
 *
 * @param perAddress how many may fail from one address network, whoever was named, before what
 *     follows from there has to wait; 0 for any number
 */
public record AttemptLimits(int perAddress) {

  /** Slows down who tries a list of stolen passwords, and nobody behind a shared address. */
  public static final AttemptLimits DEFAULT = new AttemptLimits(100);

  public AttemptLimits {
    if (perAddress < 0) {
      throw new IllegalArgumentException("must be at least 0 but is " + perAddress);
    }
  }
}
