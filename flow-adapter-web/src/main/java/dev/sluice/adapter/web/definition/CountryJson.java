package dev.sluice.adapter.web.definition;

import dev.sluice.domain.policy.kind.CountryCode;

/** A country as it is chosen. */
record CountryJson(String code, String name) {

  static CountryJson of(CountryCode country) {
    return new CountryJson(country.wireName(), country.displayName());
  }
}
