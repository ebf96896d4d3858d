package dev.sluice.adapter.web.execution;

import dev.sluice.application.brand.DescribeBrand;
import dev.sluice.domain.flow.Background;
import org.springframework.stereotype.Component;

/** Finds what is behind a flow's page: its own background, else the brand's, else the built-in. */
@Component
final class Backgrounds {

  private static final Background BUILT_IN = new Background("/static/background.svg");

  private final DescribeBrand describeBrand;

  Backgrounds(DescribeBrand describeBrand) {
    this.describeBrand = describeBrand;
  }

  Background behind(Background own, String host) {
    if (!own.isDefault()) {
      return resolved(own.value());
    }
    String brands = describeBrand.describe(host).background();
    return brands.isBlank() ? BUILT_IN : resolved(brands);
  }

  // what is neither an address nor a path is a file of the media folder
  private static Background resolved(String value) {
    boolean isAddress =
        value.startsWith("/") || value.startsWith("https://") || value.startsWith("http://");
    return new Background(isAddress ? value : "/media/" + value);
  }
}
