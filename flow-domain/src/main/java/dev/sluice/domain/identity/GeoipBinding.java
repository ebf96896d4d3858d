package dev.sluice.domain.identity;

/** To which part of the world a session is bound; each includes what comes before it. */
public enum GeoipBinding {
  NO_BINDING(0),
  BIND_CONTINENT(1),
  BIND_CONTINENT_COUNTRY(2),
  BIND_CONTINENT_COUNTRY_CITY(3);

  private final int depth;

  GeoipBinding(int depth) {
    this.depth = depth;
  }

  /** How many parts have to be the same. */
  int depth() {
    return depth;
  }
}
