package dev.sluice.adapter.persistence.json;

import dev.sluice.application.shape.WireNames;
import tools.jackson.databind.PropertyNamingStrategies.NamingBase;

/**
 * Fields are stored under the names that the wire has for them, also where Jackson's own snake case
 * would take two capital letters for an abbreviation.
 */
final class WireNaming extends NamingBase {

  private static final long serialVersionUID = 1L;

  @Override
  public String translate(String name) {
    return WireNames.of(name);
  }
}
