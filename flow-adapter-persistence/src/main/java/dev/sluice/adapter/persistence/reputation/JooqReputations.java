package dev.sluice.adapter.persistence.reputation;

import static dev.sluice.adapter.persistence.jooq.Tables.REPUTATION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.ReputationLimits;
import dev.sluice.application.port.Reputations;
import dev.sluice.domain.context.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reputations on PostgreSQL, each deed in one statement that travels with the step's others. */
public final class JooqReputations implements Reputations {

  private static final String PURPOSE = "reputation";

  /**
   * A score that stays what it is, as the best one does, is written so many times a day at most.
   */
  private static final int REFRESHES = 24;

  private static final Field<Integer> NOTHING = DSL.inline(0);
  private static final Field<Integer> POINT = DSL.inline(1);
  private static final Param<Boolean> GOOD = DSL.param("good", Boolean.class);
  private static final Param<Integer> LOWER = DSL.param("lower", Integer.class);
  private static final Param<Integer> UPPER = DSL.param("upper", Integer.class);
  private static final Param<Instant> STALE = DSL.param("stale", REPUTATION.EXPIRES);
  private static final PreparedSql RECORD = PreparedSql.of(recording());
  private static final Field<Long> SUM =
      DSL.coalesce(DSL.sum(REPUTATION.SCORE), DSL.inline(0)).cast(Long.class).as("score");
  private static final PreparedSql TOTAL =
      PreparedSql.of(
          DSL.select(SUM)
              .from(REPUTATION)
              .where(
                  REPUTATION
                      .IP
                      .eq(PreparedSql.of(REPUTATION.IP))
                      .or(REPUTATION.IDENTIFIER.eq(PreparedSql.of(REPUTATION.IDENTIFIER))))
              .and(REPUTATION.EXPIRES.gt(PreparedSql.of(REPUTATION.UPDATED))),
          List.of(SUM));

  private final JooqDatabase database;
  private final Json json;
  private final Keyring keyring;
  private final IdSource ids;
  private final ReputationLimits limits;

  public JooqReputations(
      JooqDatabase database, Json json, Keyring keyring, IdSource ids, ReputationLimits limits) {
    this.database = database;
    this.json = json;
    this.keyring = keyring;
    this.ids = ids;
    this.limits = limits;
  }

  @Override
  public void record(Deed deed) {
    Instant expires = deed.now().plus(limits.expiry());
    Duration refreshed = limits.expiry().dividedBy(REFRESHES);
    var values = new HashMap<String, Object>();
    values.put("id", ids.next());
    values.put("identifier", identifier(deed.subject()));
    values.put("ip", address(deed.address()));
    values.put("ip_geo_data", json.write(LocationData.city(deed.location())));
    values.put("ip_asn_data", json.write(LocationData.network(deed.location())));
    values.put("updated", deed.now());
    values.put("expires", expires);
    values.put("stale", expires.minus(refreshed));
    values.put("good", deed.good());
    values.put("lower", limits.lower());
    values.put("upper", limits.upper());
    database.save(RECORD, values);
  }

  /** What is forgotten counts no more, though it may not be removed yet. */
  private static Query recording() {
    Field<Integer> before =
        DSL.when(REPUTATION.EXPIRES.le(PreparedSql.of(REPUTATION.UPDATED)), NOTHING)
            .otherwise(REPUTATION.SCORE);
    Field<Integer> after = after(before);
    Condition worthIt = REPUTATION.SCORE.ne(after).or(REPUTATION.EXPIRES.lt(STALE));
    return DSL.insertInto(REPUTATION)
        .set(
            PreparedSql.places(
                REPUTATION.ID,
                REPUTATION.IDENTIFIER,
                REPUTATION.IP,
                REPUTATION.IP_GEO_DATA,
                REPUTATION.IP_ASN_DATA,
                REPUTATION.UPDATED,
                REPUTATION.EXPIRES))
        .set(REPUTATION.SCORE, after(NOTHING))
        .onConflict(REPUTATION.IDENTIFIER, REPUTATION.IP)
        .doUpdate()
        .set(
            PreparedSql.places(
                REPUTATION.IP_GEO_DATA,
                REPUTATION.IP_ASN_DATA,
                REPUTATION.UPDATED,
                REPUTATION.EXPIRES))
        .set(REPUTATION.SCORE, after)
        .where(worthIt);
  }

  private static Field<Integer> after(Field<Integer> before) {
    Field<Integer> better =
        DSL.when(before.lt(NOTHING), NOTHING).otherwise(DSL.least(before.plus(POINT), UPPER));
    return DSL.when(DSL.condition(GOOD), better)
        .otherwise(DSL.greatest(before.minus(POINT), LOWER));
  }

  @Override
  public long sum(@Nullable String address, @Nullable Subject subject, Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("ip", address == null ? null : address(address));
    values.put("identifier", subject == null ? null : identifier(subject));
    values.put("updated", now);
    return TOTAL.fetch(database.current(), values).orElseThrow().get(SUM);
  }

  @Override
  public void remove(UUID score) {
    database.write().deleteFrom(REPUTATION).where(REPUTATION.ID.eq(score)).execute();
  }

  private String identifier(Subject subject) {
    String name = subject.username();
    byte[] typed = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return subject.isStored() ? name : "unknown:" + keyring.mac(PURPOSE, typed);
  }

  private static String address(String address) {
    return address.isBlank() ? UNKNOWN_ADDRESS : address;
  }
}
