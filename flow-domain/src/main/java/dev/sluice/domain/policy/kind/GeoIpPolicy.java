package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides by where the visitor is, and by where the person logged in before (spec/policies.md 3.5).
 *
 * @param asns autonomous systems that are allowed; empty asks for none
 * @param countries countries that are allowed; empty asks for none
 * @param checkHistoryDistance whether the visitor has to be near the latest logins
 * @param historyMaxDistanceKm what counts as near, at least 0, default 100
 * @param distanceToleranceKm how much further may be forgiven, at least 0, default 50
 * @param historyLoginCount how many of the latest logins count, from 0 to 1000, default 5
 * @param checkImpossibleTravel whether the visitor must have been able to come from there
 * @param impossibleToleranceKm how much further than that may be forgiven, at least 0, default 100
 */
@Kind(
    value = "geoip",
    title = "GeoIP Policy",
    description = "Decides by where the visitor is, and by where the person logged in before.")
public record GeoIpPolicy(
    List<Integer> asns,
    List<CountryCode> countries,
    Boolean checkHistoryDistance,
    Long historyMaxDistanceKm,
    Integer distanceToleranceKm,
    Integer historyLoginCount,
    Boolean checkImpossibleTravel,
    Integer impossibleToleranceKm)
    implements PolicyConfig {

  /** Each of them is read and measured whenever the policy is asked. */
  private static final int MOST_LOGINS = 1_000;

  /** An airliner. */
  private static final double FASTEST_KM_PER_HOUR = 1_000;

  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final long NEAR = 100;
  private static final int TOLERANCE = 50;
  private static final int LATEST = 5;
  private static final int IMPOSSIBLE_TOLERANCE = 100;

  public GeoIpPolicy {
    asns = asns == null ? List.of() : List.copyOf(asns);
    countries = List.copyOf(countries);
    checkHistoryDistance = checkHistoryDistance != null && checkHistoryDistance;
    historyMaxDistanceKm = historyMaxDistanceKm == null ? NEAR : historyMaxDistanceKm;
    distanceToleranceKm = distanceToleranceKm == null ? TOLERANCE : distanceToleranceKm;
    historyLoginCount = historyLoginCount == null ? LATEST : historyLoginCount;
    checkImpossibleTravel = checkImpossibleTravel != null && checkImpossibleTravel;
    impossibleToleranceKm =
        impossibleToleranceKm == null ? IMPOSSIBLE_TOLERANCE : impossibleToleranceKm;
    Amounts.requireUnsigned("history_max_distance_km", historyMaxDistanceKm);
    Amounts.requireUnsigned("distance_tolerance_km", distanceToleranceKm);
    Amounts.requireWithin("history_login_count", historyLoginCount, MOST_LOGINS);
    Amounts.requireUnsigned("impossible_tolerance_km", impossibleToleranceKm);
  }

  /** A policy that asks for nothing, so that everybody passes. */
  public static GeoIpPolicy allowing(List<Integer> asns, List<CountryCode> countries) {
    return new GeoIpPolicy(
        asns, countries, false, NEAR, TOLERANCE, LATEST, false, IMPOSSIBLE_TOLERANCE);
  }

  /** Whether it matters from where the person logged in before. */
  public boolean asksForHistory() {
    return checkHistoryDistance || checkImpossibleTravel;
  }

  /**
   * What speaks against a journey from a former login.
   *
   * @param kilometers how far
   * @param passed in which time; less than an hour counts as one
   */
  public List<String> objectionsTo(double kilometers, Duration passed) {
    var objections = new ArrayList<String>();
    // as numbers with fractions: the sum of the two could be too large for any other
    if (checkHistoryDistance && kilometers >= (double) historyMaxDistanceKm + distanceToleranceKm) {
      objections.add("Distance from previous authentication is larger than threshold.");
    }
    double hours = Math.max(1, passed.toMillis() / MILLIS_PER_HOUR);
    if (checkImpossibleTravel
        && kilometers >= FASTEST_KM_PER_HOUR * hours + impossibleToleranceKm) {
      objections.add("Distance is further than possible.");
    }
    return objections;
  }

  @Override
  public Derived derived() {
    return new Derived(
        countries.stream().map(code -> new DetailedCountry(code, code.displayName())).toList());
  }

  /**
   * What is shown beside the configuration.
   *
   * @param countriesObj the countries with their names
   */
  public record Derived(List<DetailedCountry> countriesObj) {}

  /**
   * A country that people can read.
   *
   * @param name in English
   */
  public record DetailedCountry(CountryCode code, String name) {}
}
