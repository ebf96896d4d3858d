package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.directory.SessionRow;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Sessions of people on PostgreSQL, as long as they are alive. */
public final class JooqSessionListing extends JooqListing<SessionRow> {

  private static final Field<Instant> NOW = DSL.currentTimestamp().cast(SESSION.EXPIRES);

  private static final Condition ALIVE = SESSION.EXPIRES.gt(NOW).and(SESSION.ENDS_AT.gt(NOW));

  private static final JooqColumns COLUMNS =
      JooqColumns.of(SESSION.join(USER_ACCOUNT).on(USER_ACCOUNT.ID.eq(SESSION.USER_ID)), SESSION.ID)
          .where(ALIVE)
          .with("uuid", SESSION.ID)
          .with("user", SESSION.USER_ID)
          .with("user__username", USER_ACCOUNT.USERNAME)
          .with("session__last_ip", SESSION.LAST_ADDRESS)
          .with("session__last_user_agent", SESSION.LAST_USER_AGENT)
          .with("last_ip", SESSION.LAST_ADDRESS)
          .with("last_user_agent", SESSION.LAST_USER_AGENT)
          .with("last_used", SESSION.LAST_USED)
          .with("expires", SESSION.EXPIRES)
          .searchedIn(USER_ACCOUNT.USERNAME, SESSION.LAST_ADDRESS, SESSION.LAST_USER_AGENT)
          .orderedBy(USER_ACCOUNT.USERNAME)
          .ownedThrough(SESSION.USER_ID);

  public JooqSessionListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(
            List.of(
                SESSION.ID,
                SESSION.USER_ID,
                SESSION.LAST_ADDRESS,
                SESSION.LAST_USER_AGENT,
                SESSION.LAST_USED,
                SESSION.EXPIRES),
            JooqSessionListing::row));
  }

  private static SessionRow row(Record row) {
    return new SessionRow(
        new SessionId(row.get(SESSION.ID)),
        new UserId(row.get(SESSION.USER_ID)),
        row.get(SESSION.LAST_ADDRESS),
        row.get(SESSION.LAST_USER_AGENT),
        row.get(SESSION.LAST_USED),
        row.get(SESSION.EXPIRES));
  }
}
