package dev.sluice.adapter.web.brand;

import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.brand.DescribeBrand;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what the domain that was asked for looks like. */
@RestController
final class BrandController {

  private final DescribeBrand describeBrand;
  private final ClientReader clients;
  private final CurrentBrandJson.FromBrand mapping;

  BrandController(
      DescribeBrand describeBrand, ClientReader clients, CurrentBrandJson.FromBrand mapping) {
    this.describeBrand = describeBrand;
    this.clients = clients;
    this.mapping = mapping;
  }

  @Operation(open = true)
  @GetMapping("/api/v3/core/brands/current/")
  CurrentBrandJson current(HttpServletRequest request) {
    return mapping.current(describeBrand.describe(clients.facts(request).host()));
  }
}
