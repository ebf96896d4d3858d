package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.jooq.Routines.forgiveAttempt;
import static dev.sluice.adapter.persistence.jooq.Tables.ADMIT_ATTEMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.COUNTED_ATTEMPTS;
import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.jooq.tables.AdmitAttempt;
import dev.sluice.adapter.persistence.jooq.tables.CountedAttempts;
import dev.sluice.application.port.AttemptLimits;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.ClientNetwork;
import dev.sluice.application.port.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
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
  private static final AdmitAttempt CLAIMED =
      ADMIT_ATTEMPT(
          DSL.param("near", String.class),
          DSL.param("overall", String.class),
          DSL.param("address", String.class),
          DSL.param("most", Integer.class),
          DSL.param("most_of_address", Integer.class),
          DSL.field(DSL.condition(DSL.param("spared", Boolean.class)).or(DSL.condition(KNOWN))),
          DSL.param("attempted", Instant.class),
          DSL.param("fingerprint", String.class));
  private static final Field<String> PASSWORD_HASH =
      DSL.when(CLAIMED.GRANTED, USER_ACCOUNT.PASSWORD_HASH).as(USER_ACCOUNT.PASSWORD_HASH);
  private static final PreparedSql CLAIM = claiming();
  private static final Field<?> FORGIVEN =
      forgiveAttempt(DSL.param("near", String.class), DSL.param("overall", String.class));
  private static final PreparedSql FORGIVE = PreparedSql.of(DSL.select(FORGIVEN));
  private static final CountedAttempts COUNTED =
      COUNTED_ATTEMPTS(
          DSL.param("near", String.class),
          DSL.param("overall", String.class),
          DSL.param("address", String.class),
          DSL.param("attempted", Instant.class));
  private static final PreparedSql COUNT =
      PreparedSql.of(DSL.select(COUNTED.fields()).from(COUNTED), List.of(COUNTED.fields()));

  private final JooqDatabase database;
  private final Keyring keyring;
  private final AttemptLimits limits;

  public JooqAttempts(JooqDatabase database, Keyring keyring, AttemptLimits limits) {
    this.database = database;
    this.keyring = keyring;
    this.limits = limits;
  }

  @Override
  public Claim claim(Attempt attempt) {
    Claimant claimant = attempt.claimant();
    Map<String, @Nullable Object> values =
        JooqKnownClients.values(claimant.user(), claimant.address(), attempt.now());
    values.putAll(keys(attempt.purpose(), claimant));
    values.put("most", attempt.limit());
    values.put("most_of_address", limits.perAddress());
    values.put("spared", claimant.device() != null);
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
    database.save(FORGIVE, keys(attempt.purpose(), attempt.claimant()));
  }

  @Override
  public int count(Purpose purpose, Scope scope, Claimant claimant, Instant now) {
    if (scope == Scope.DEVICE && claimant.device() == null) {
      return 0;
    }
    Map<String, Object> values = keys(purpose, claimant);
    values.put("attempted", now);
    return COUNT.fetch(database.current(), values).orElseThrow().get(counter(scope));
  }

  private static Field<Integer> counter(Scope scope) {
    return switch (scope) {
      case HERE, DEVICE -> COUNTED.NEAR;
      case IDENTIFIER -> COUNTED.OVERALL;
      case ADDRESS -> COUNTED.ADDRESS;
    };
  }

  private Map<String, Object> keys(Purpose purpose, Claimant claimant) {
    String network = ClientNetwork.of(claimant.address()).text();
    String device = claimant.device();
    String identifier = claimant.identifier().toLowerCase(Locale.ROOT);
    String place = device == null ? network : "device " + device;
    var keys = new HashMap<String, Object>();
    keys.put("near", key(purpose, identifier + "|" + place));
    keys.put("overall", key(purpose, identifier + "|" + EVERYWHERE));
    keys.put("address", key(purpose, network));
    return keys;
  }

  private String key(Purpose purpose, String counted) {
    String text = purpose.name().toLowerCase(Locale.ROOT) + "|" + counted;
    return keyring.mac(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
  }
}
