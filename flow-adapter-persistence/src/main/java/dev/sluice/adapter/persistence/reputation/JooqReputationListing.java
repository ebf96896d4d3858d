package dev.sluice.adapter.persistence.reputation;

import static dev.sluice.adapter.persistence.jooq.Tables.REPUTATION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.reputation.ReputationRow;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Scores on PostgreSQL that are not forgotten yet. */
public final class JooqReputationListing extends JooqListing<ReputationRow> {

  private static final Field<Instant> NOW = DSL.currentTimestamp().cast(REPUTATION.EXPIRES);

  private static final JooqColumns COLUMNS =
      JooqColumns.of(REPUTATION, REPUTATION.ID)
          .where(REPUTATION.EXPIRES.gt(NOW))
          .with("identifier", REPUTATION.IDENTIFIER)
          .with("ip", REPUTATION.IP)
          .with("score", REPUTATION.SCORE)
          .with("updated", REPUTATION.UPDATED)
          .searchedIn(REPUTATION.IDENTIFIER, REPUTATION.IP, REPUTATION.SCORE.cast(String.class))
          .orderedBy(REPUTATION.IDENTIFIER, REPUTATION.IP);

  public JooqReputationListing(JooqDatabase database, Json json) {
    super(database, COLUMNS, new Reading<>(List.of(REPUTATION.fields()), row -> row(row, json)));
  }

  private static ReputationRow row(Record row, Json json) {
    return new ReputationRow(
        row.get(REPUTATION.ID),
        row.get(REPUTATION.IDENTIFIER),
        row.get(REPUTATION.IP),
        fields(row.get(REPUTATION.IP_GEO_DATA), json),
        fields(row.get(REPUTATION.IP_ASN_DATA), json),
        row.get(REPUTATION.SCORE),
        row.get(REPUTATION.UPDATED));
  }

  private static Value.Fields fields(JSONB document, Json json) {
    return (Value.Fields) PlainData.value(json.readAttributes(document));
  }
}
