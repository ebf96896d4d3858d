package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqUserListing;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.directory.TokenRow;
import dev.sluice.application.directory.UserRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Tokens on PostgreSQL, with whom they stand for and without their keys. */
public final class JooqTokenListing extends JooqListing<TokenRow> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(TOKEN.join(USER_ACCOUNT).on(USER_ACCOUNT.ID.eq(TOKEN.USER_ID)), TOKEN.ID)
          .addressedBy(TOKEN.IDENTIFIER)
          .with("identifier", TOKEN.IDENTIFIER)
          .with("intent", TOKEN.INTENT)
          .with("user", TOKEN.USER_ID)
          .with("user__username", USER_ACCOUNT.USERNAME)
          .with("description", TOKEN.DESCRIPTION)
          .with("expires", TOKEN.EXPIRES)
          .with("expiring", DSL.field(TOKEN.EXPIRES.isNotNull()))
          .with("managed", TOKEN.MANAGED)
          .searchedIn(TOKEN.IDENTIFIER, TOKEN.INTENT, USER_ACCOUNT.USERNAME, TOKEN.DESCRIPTION)
          .orderedBy(TOKEN.IDENTIFIER, TOKEN.EXPIRES)
          .ownedThrough(TOKEN.USER_ID);

  public JooqTokenListing(JooqDatabase database, Json json) {
    super(database, COLUMNS, new Reading<>(selected(json), reader(json)));
  }

  private static List<SelectFieldOrAsterisk> selected(Json json) {
    var selected = new ArrayList<SelectFieldOrAsterisk>(JooqTokenRepository.FIELDS);
    selected.addAll(JooqUserListing.selected(json));
    return selected;
  }

  private static Function<Record, TokenRow> reader(Json json) {
    Function<Record, UserRow> users = JooqUserListing.reader(json);
    return row -> new TokenRow(JooqTokenRepository.token(row), users.apply(row));
  }
}
