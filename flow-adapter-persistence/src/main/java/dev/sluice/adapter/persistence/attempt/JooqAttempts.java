package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Tables.CLAIM_ATTEMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.LOGIN_ATTEMPT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.jooq.tables.ClaimAttempt;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.application.port.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Attempts counted on PostgreSQL. Identifiers and networks are kept as keyed checksums only: people
 * type passwords into the wrong field.
 */
public final class JooqAttempts implements Attempts {

  private static final String PURPOSE = "attempt";
  private static final String EVERYWHERE = "*";

  private final JooqDatabase database;
  private final Keyring keyring;

  public JooqAttempts(JooqDatabase database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  @Override
  public Claim claim(Attempt attempt) {
    ClaimAttempt claimed =
        CLAIM_ATTEMPT(
            DSL.val(near(attempt)),
            DSL.val(overall(attempt)),
            DSL.val(attempt.limit()),
            spared(attempt),
            DSL.val(attempt.now()),
            DSL.val(attempt.fingerprint()));
    return database
        .apart()
        .selectFrom(claimed)
        .fetchSingle(row -> new Claim(row.getGranted(), row.getFailures()));
  }

  @Override
  public void forgive(Attempt attempt) {
    var near =
        DSL.name("near")
            .as(
                DSL.deleteFrom(LOGIN_ATTEMPT)
                    .where(LOGIN_ATTEMPT.KEY.eq(near(attempt)))
                    .returningResult(LOGIN_ATTEMPT.KEY));
    database
        .write()
        .with(near)
        .delete(LOGIN_ATTEMPT)
        .where(LOGIN_ATTEMPT.KEY.eq(overall(attempt)))
        // makes the near row go first, as claims lock them
        .and(DSL.val(0).le(DSL.field(DSL.selectCount().from(near))))
        .execute();
  }

  private Field<Boolean> spared(Attempt attempt) {
    Condition spared =
        attempt.knownDevice() || attempt.user() == null
            ? DSL.condition(attempt.knownDevice())
            : JooqKnownClients.isKnown(attempt.user(), attempt.address(), attempt.now());
    return DSL.field(spared);
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
