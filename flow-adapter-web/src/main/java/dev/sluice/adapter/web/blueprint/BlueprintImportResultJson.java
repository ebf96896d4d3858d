package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.definition.LogJson;
import dev.sluice.application.blueprint.ImportOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a blueprint that was applied once. */
record BlueprintImportResultJson(List<LogJson> logs, boolean success) {

  private static final String LOGGER = "sluice.blueprints";

  static BlueprintImportResultJson of(ImportOutcome outcome) {
    return new BlueprintImportResultJson(
        outcome.log().stream()
            .map(line ->
                new LogJson(
                    outcome.at(),
                    line.level().name().toLowerCase(Locale.ROOT),
                    LOGGER,
                    line.text(),
                    Map.of()))
            .toList(),
        outcome.success());
  }
}
