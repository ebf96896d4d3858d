package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.application.port.KnownClients;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Known clients on PostgreSQL. */
public final class JooqKnownClients implements KnownClients {

  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  private final JooqDatabase database;

  public JooqKnownClients(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public boolean knows(UserId user, String address, Instant now) {
    return database.current().select(DSL.field(isKnown(user, address, now))).fetchSingle().value1();
  }

  @Override
  public void add(UserId user, String address, Instant now) {
    database
        .write()
        .insertInto(KNOWN_CLIENT)
        .set(KNOWN_CLIENT.USER_ID, user.value())
        .set(KNOWN_CLIENT.NETWORK, ClientNetwork.of(address).text())
        .set(KNOWN_CLIENT.LAST_LOGIN, now)
        .onConflict(KNOWN_CLIENT.USER_ID, KNOWN_CLIENT.NETWORK)
        .doUpdate()
        .set(KNOWN_CLIENT.LAST_LOGIN, now)
        .execute();
  }

  static Condition isKnown(UserId user, String address, Instant now) {
    return DSL.exists(
        DSL.selectOne()
            .from(KNOWN_CLIENT)
            .where(KNOWN_CLIENT.USER_ID.eq(user.value()))
            .and(KNOWN_CLIENT.NETWORK.eq(ClientNetwork.of(address).text()))
            .and(KNOWN_CLIENT.LAST_LOGIN.gt(now.minus(KNOWN_FOR))));
  }
}
