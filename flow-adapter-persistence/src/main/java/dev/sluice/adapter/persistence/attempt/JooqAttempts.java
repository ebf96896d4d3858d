package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Routines.forgiveAttempt;
import static dev.sluice.adapter.persistence.jooq.Tables.CLAIM_ATTEMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.jooq.tables.ClaimAttempt;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.application.port.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Attempts counted on PostgreSQL. Identifiers and networks are kept as keyed checksums only: people
 * type passwords into the wrong field.
 */
public final class JooqAttempts implements Attempts {

  private static final String PURPOSE = "attempt";
  private static final String EVERYWHERE = "*";

  private static final Field<Boolean> KNOWN =
      DSL.field(DSL.name("client", "known"), SQLDataType.BOOLEAN);
  private static final ClaimAttempt CLAIMED =
      CLAIM_ATTEMPT(
          DSL.param("near", String.class),
          DSL.param("overall", String.class),
          DSL.param("most", Integer.class),
          DSL.field(DSL.condition(DSL.param("spared", Boolean.class)).or(DSL.condition(KNOWN))),
          DSL.param("attempted", Instant.class),
          DSL.param("fingerprint", String.class));
  private static final Field<String> PASSWORD_HASH =
      DSL.when(CLAIMED.GRANTED, USER_ACCOUNT.PASSWORD_HASH).as(USER_ACCOUNT.PASSWORD_HASH);
  private static final PreparedSql CLAIM = claiming();
  private static final Field<?> FORGIVEN =
      forgiveAttempt(DSL.param("near", String.class), DSL.param("overall", String.class));
  private static final PreparedSql FORGIVE = PreparedSql.of(DSL.select(FORGIVEN));

  private final JooqDatabase database;
  private final Keyring keyring;

  public JooqAttempts(JooqDatabase database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  @Override
  public Claim claim(Attempt attempt) {
    Map<String, @Nullable Object> values =
        JooqKnownClients.values(attempt.user(), attempt.address(), attempt.now());
    values.put("near", near(attempt));
    values.put("overall", overall(attempt));
    values.put("most", attempt.limit());
    values.put("spared", attempt.knownDevice());
    values.put("attempted", attempt.now());
    values.put("fingerprint", attempt.fingerprint());
    return CLAIM
        .fetch(database.apart(), values)
        .map(row ->
            new Claim(
                row.get(CLAIMED.GRANTED),
                row.get(CLAIMED.FAILURES),
                row.get(KNOWN),
                row.get(PASSWORD_HASH)))
        .orElseThrow();
  }

  /** The claim, with all that follows from it, in one exchange. */
  private static PreparedSql claiming() {
    List<Field<?>> results = List.of(CLAIMED.GRANTED, CLAIMED.FAILURES, KNOWN, PASSWORD_HASH);
    return PreparedSql.of(
        DSL.select(results)
            .from(DSL.select(DSL.field(JooqKnownClients.isKnown()).as(KNOWN)).asTable("client"))
            .crossJoin(DSL.lateral(CLAIMED))
            .leftJoin(USER_ACCOUNT)
            .on(USER_ACCOUNT.ID.eq(PreparedSql.of(KNOWN_CLIENT.USER_ID)))
            .and(USER_ACCOUNT.ACTIVE),
        results);
  }

  @Override
  public void forgive(Attempt attempt) {
    database.save(FORGIVE, Map.of("near", near(attempt), "overall", overall(attempt)));
  }

  private String near(Attempt attempt) {
    return key(attempt, ClientNetwork.of(attempt.address()).text());
  }

  private String overall(Attempt attempt) {
    return key(attempt, EVERYWHERE);
  }

  private String key(Attempt attempt, String network) {
    String counted = "password|" + attempt.identifier().toLowerCase(Locale.ROOT) + "|" + network;
    return keyring.mac(PURPOSE, counted.getBytes(StandardCharsets.UTF_8));
  }
}
