package dev.sluice.adapter.web.limit;

/**
 * How many requests strangers may make from one address network.
 *
 * @param perSecond in the long run; 0 for any number
 * @param burst how many at once
 */
public record RequestLimits(int perSecond, int burst) {

  public RequestLimits {
    if (perSecond < 0 || burst < 1) {
      throw new IllegalArgumentException(
          "%d requests per second and %d at once make no sense".formatted(perSecond, burst));
    }
  }

  boolean isOff() {
    return perSecond == 0;
  }
}
