package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Routines.forgiveAttempt;
import static dev.sluice.adapter.persistence.jooq.Tables.CLAIM_ATTEMPT;

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
import org.jspecify.annotations.Nullable;

/**
 * Attempts counted on PostgreSQL. Identifiers and networks are kept as keyed checksums only: people
 * type passwords into the wrong field.
 */
public final class JooqAttempts implements Attempts {

  private static final String PURPOSE = "attempt";
  private static final String EVERYWHERE = "*";

  private static final ClaimAttempt CLAIMED =
      CLAIM_ATTEMPT(
          DSL.param("near", String.class),
          DSL.param("overall", String.class),
          DSL.param("most", Integer.class),
          DSL.field(
              DSL.condition(DSL.param("spared", Boolean.class)).or(JooqKnownClients.isKnown())),
          DSL.param("attempted", Instant.class),
          DSL.param("fingerprint", String.class));
  private static final PreparedSql CLAIM =
      PreparedSql.of(DSL.selectFrom(CLAIMED), List.of(CLAIMED.fields()));
  private static final Field<?> FORGIVEN =
      forgiveAttempt(DSL.param("near", String.class), DSL.param("overall", String.class));
  private static final PreparedSql FORGIVE =
      PreparedSql.of(DSL.select(FORGIVEN), List.of(FORGIVEN));

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
        .map(row -> new Claim(row.get(CLAIMED.GRANTED), row.get(CLAIMED.FAILURES)))
        .orElseThrow();
  }

  @Override
  public void forgive(Attempt attempt) {
    FORGIVE.fetch(database.write(), Map.of("near", near(attempt), "overall", overall(attempt)));
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
