package dev.sluice.adapter.web.definition;

import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.domain.policy.kind.CountryCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the countries that a policy can be told of. */
@RestController
final class CountriesController {

  private static final List<CountryJson> COUNTRIES =
      Stream.of(CountryCode.values()).map(CountryJson::of).toList();

  @Operation(id = "policies_geoip_iso3166_list", open = true)
  @GetMapping("/api/v3/policies/geoip_iso3166/")
  List<CountryJson> list() {
    return COUNTRIES;
  }
}
