package dev.sluice.adapter.web.html;

import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.domain.flow.Background;
import org.springframework.stereotype.Component;

/** Finds what is behind a flow's page: its own background, else the brand's, else the built-in. */
@Component
public final class Backgrounds {

  private final HostBrands brands;

  public Backgrounds(HostBrands brands) {
    this.brands = brands;
  }

  /** The background as an address of its own or of this server. */
  public Background behind(Background own, String host) {
    return (own.isDefault() ? new Background(brands.at(host).background()) : own).orBuiltIn();
  }
}
