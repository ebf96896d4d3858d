package dev.sluice.adapter.web.html;

import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.domain.flow.Background;
import org.springframework.stereotype.Component;

/** Finds what is behind a flow's page: its own background, else the brand's, else the built-in. */
@Component
public final class Backgrounds {

  private static final Background BUILT_IN = new Background("/static/background-%(theme)s.svg");

  private final HostBrands brands;

  public Backgrounds(HostBrands brands) {
    this.brands = brands;
  }

  /** The background as an address of its own or of this server. */
  public Background behind(Background own, String host) {
    if (!own.isDefault()) {
      return resolved(own.value());
    }
    String brands = this.brands.at(host).background();
    return brands.isBlank() ? BUILT_IN : resolved(brands);
  }

  // what is neither an address nor a path is a file of the media folder
  private static Background resolved(String value) {
    boolean isAddress =
        value.startsWith("/") || value.startsWith("https://") || value.startsWith("http://");
    return new Background(isAddress ? value : "/media/" + value);
  }
}
