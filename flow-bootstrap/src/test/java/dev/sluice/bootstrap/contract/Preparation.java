package dev.sluice.bootstrap.contract;

import tools.jackson.databind.JsonNode;

/** What has to be there before some operations can succeed. */
final class Preparation {

  private static final String BRANDS = "/core/brands/";
  private static final String FLOWS =
      "{\"flow_recovery\": \"@recovery.pk\", \"flow_lockdown\": \"@lockdown.pk\"}";
  private static final String STEP =
      "{\"target\": \"@lockdown.pk\", \"stage\": \"@stage.pk\", \"order\": 0}";

  private Preparation() {}

  /** The flows by which people recover their accounts and lock them. */
  static void flows(Stock stock, Administrator administrator) {
    Caller caller = administrator.caller();
    var brands = caller.send(Call.of("GET", BRANDS));
    if (brands.status() != 200) {
      return;
    }
    JsonNode change = stock.bodies().value(FLOWS);
    caller.send(Call.json("POST", "/flows/bindings/", stock.bodies().value(STEP)));
    brands
        .json()
        .path("results")
        .valueStream()
        .filter(brand -> brand.path("default").asBoolean(false))
        .map(brand -> BRANDS + Stock.key(brand, "brand_uuid") + "/")
        .forEach(path -> caller.send(Call.json("PATCH", path, change)));
  }
}
