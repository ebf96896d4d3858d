package dev.sluice.adapter.persistence.blueprint;

import static dev.sluice.adapter.persistence.jooq.Tables.BLUEPRINT_INSTANCE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.domain.blueprint.BlueprintInstance;
import java.util.Arrays;

/** Lists blueprints that are kept, on PostgreSQL. */
public final class JooqBlueprintInstanceListing extends JooqListing<BlueprintInstance> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(BLUEPRINT_INSTANCE, BLUEPRINT_INSTANCE.ID)
          .with("name", BLUEPRINT_INSTANCE.NAME)
          .with("path", BLUEPRINT_INSTANCE.PATH)
          .with("enabled", BLUEPRINT_INSTANCE.ENABLED)
          .with("status", BLUEPRINT_INSTANCE.STATUS)
          .with("last_applied", BLUEPRINT_INSTANCE.LAST_APPLIED)
          .with("context", BLUEPRINT_INSTANCE.CONTEXT)
          .with("metadata", BLUEPRINT_INSTANCE.METADATA)
          .searchedIn(BLUEPRINT_INSTANCE.NAME, BLUEPRINT_INSTANCE.PATH)
          .orderedBy(BLUEPRINT_INSTANCE.NAME);

  public JooqBlueprintInstanceListing(JooqDatabase database, Json json) {
    super(
        database,
        COLUMNS,
        new Reading<>(
            Arrays.asList(BLUEPRINT_INSTANCE.fields()), new JooqBlueprintInstanceRow(json)::read));
  }
}
