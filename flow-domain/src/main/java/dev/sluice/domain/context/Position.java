package dev.sluice.domain.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth.
 *
 * @param latitude in degrees from -90 to 90, north is positive
 * @param longitude in degrees from -180 to 180, east is positive
 */
public record Position(double latitude, double longitude) {

  private static final double POLE = 90;
  private static final double ANTIMERIDIAN = 180;

  /** The ellipsoid that positions refer to (WGS 84). */
  private static final double EQUATORIAL_RADIUS_KM = 6_378.137;

  private static final double FLATTENING = 1 / 298.257_223_563;

  public Position {
    if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= ANTIMERIDIAN)) {
      throw new IllegalArgumentException(latitude + ", " + longitude + " is nowhere on the earth");
    }
  }

  /** The point of these coordinates, if both are there and such a point exists. */
  public static Optional<Position> find(@Nullable Double latitude, @Nullable Double longitude) {
    return latitude != null
            && longitude != null
            && Math.abs(latitude) <= POLE
            && Math.abs(longitude) <= ANTIMERIDIAN
        ? Optional.of(new Position(latitude, longitude))
        : Optional.empty();
  }

  /**
   * The distance along the surface, by Lambert's formula: it errs by some ten meters over thousands
   * of kilometers, where a sphere would err by twenty kilometers.
   */
  public double kilometersTo(Position other) {
    double here = reducedLatitude();
    double there = other.reducedLatitude();
    double angle = centralAngle(here, there, Math.toRadians(other.longitude - longitude));
    double half = angle / 2;
    double mean = (here + there) / 2;
    double difference = (there - here) / 2;
    double along = square(Math.sin(mean) * Math.cos(difference) / Math.cos(half));
    double across = square(Math.cos(mean) * Math.sin(difference) / Math.sin(half));
    double correction = (angle - Math.sin(angle)) * along + (angle + Math.sin(angle)) * across;
    // the same point and its antipode have no direction, hence no correction
    return EQUATORIAL_RADIUS_KM
        * (Double.isFinite(correction) ? angle - FLATTENING / 2 * correction : angle);
  }

  private double reducedLatitude() {
    return Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(latitude)));
  }

  private static double centralAngle(double here, double there, double turn) {
    double chord =
        square(Math.sin((there - here) / 2))
            + Math.cos(here) * Math.cos(there) * square(Math.sin(turn / 2));
    return 2 * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private static double square(double number) {
    return number * number;
  }
}
