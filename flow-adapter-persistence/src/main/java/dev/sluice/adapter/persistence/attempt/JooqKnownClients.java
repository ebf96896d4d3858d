package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.application.port.KnownClients;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Known clients on PostgreSQL. */
public final class JooqKnownClients implements KnownClients {

  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private static final Field<Boolean> IS_KNOWN = DSL.field(isKnown()).as("known");
  private static final PreparedSql KNOWN = PreparedSql.of(DSL.select(IS_KNOWN), List.of(IS_KNOWN));
  private static final PreparedSql ADD =
      PreparedSql.of(
          DSL.insertInto(KNOWN_CLIENT)
              .set(
                  PreparedSql.places(
                      KNOWN_CLIENT.USER_ID, KNOWN_CLIENT.NETWORK, KNOWN_CLIENT.LAST_LOGIN))
              .onConflict(KNOWN_CLIENT.USER_ID, KNOWN_CLIENT.NETWORK)
              .doUpdate()
              .set(PreparedSql.places(KNOWN_CLIENT.LAST_LOGIN)));

  private final JooqDatabase database;

  public JooqKnownClients(JooqDatabase database) {
    this.database = database;
  }

  /** Logins are recorded when all is decided: nobody asks about one of the same unit of work. */
  @Override
  public boolean knows(UserId user, String address, Instant now) {
    return KNOWN
        .fetch(database.untouched(), values(user, address, now))
        .map(row -> row.get(IS_KNOWN))
        .orElse(false);
  }

  @Override
  public void add(UserId user, String address, Instant now) {
    database.save(
        ADD,
        Map.of(
            "user_id", user.value(),
            "network", ClientNetwork.of(address).text(),
            "last_login", now));
  }

  /** Whether {@link #values} name a known client. */
  static Condition isKnown() {
    return DSL.exists(
        DSL.selectOne()
            .from(KNOWN_CLIENT)
            .where(KNOWN_CLIENT.USER_ID.eq(PreparedSql.of(KNOWN_CLIENT.USER_ID)))
            .and(KNOWN_CLIENT.NETWORK.eq(PreparedSql.of(KNOWN_CLIENT.NETWORK)))
            .and(KNOWN_CLIENT.LAST_LOGIN.gt(DSL.param("known_since", KNOWN_CLIENT.LAST_LOGIN))));
  }

  static Map<String, @Nullable Object> values(@Nullable UserId user, String address, Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("user_id", user == null ? null : user.value());
    values.put("network", ClientNetwork.of(address).text());
    values.put("known_since", now.minus(KNOWN_FOR));
    return values;
  }
}
