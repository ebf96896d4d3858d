package dev.sluice.adapter.persistence.consent;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_CONSENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqUserListing;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.consent.ConsentRow;
import dev.sluice.application.directory.UserRow;
import dev.sluice.domain.id.UserConsentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Consents on PostgreSQL, expired ones too, with whose they are. */
public final class JooqConsentListing extends JooqListing<ConsentRow> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              USER_CONSENT.join(USER_ACCOUNT).on(USER_ACCOUNT.ID.eq(USER_CONSENT.USER_ID)),
              USER_CONSENT.ID)
          .with("user", USER_CONSENT.USER_ID)
          .with("user__username", USER_ACCOUNT.USERNAME)
          .with("application", USER_CONSENT.APPLICATION_ID)
          .with("permissions", USER_CONSENT.PERMISSIONS)
          .with("expires", USER_CONSENT.EXPIRES)
          .with("expiring", DSL.field(USER_CONSENT.EXPIRES.isNotNull()))
          .searchedIn(USER_ACCOUNT.USERNAME)
          .orderedBy(USER_ACCOUNT.USERNAME)
          .ownedThrough(USER_CONSENT.USER_ID);

  public JooqConsentListing(JooqDatabase database, Json json) {
    super(database, COLUMNS, new Reading<>(selected(json), reader(json)));
  }

  private static List<SelectFieldOrAsterisk> selected(Json json) {
    var selected = new ArrayList<SelectFieldOrAsterisk>(JooqConsentRepository.FIELDS);
    selected.addAll(JooqUserListing.selected(json));
    return selected;
  }

  private static Function<Record, ConsentRow> reader(Json json) {
    Function<Record, UserRow> users = JooqUserListing.reader(json);
    return row ->
        new ConsentRow(
            new UserConsentId(row.get(USER_CONSENT.ID)),
            JooqConsentRepository.consent(row),
            users.apply(row));
  }
}
