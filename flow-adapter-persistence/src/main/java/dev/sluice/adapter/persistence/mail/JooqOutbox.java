package dev.sluice.adapter.persistence.mail;

import static dev.sluice.adapter.persistence.jooq.Tables.OUTBOX_MAIL;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.Outbox;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.mail.Mail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The outbox on PostgreSQL. Of several nodes that claim at once, each gets another mail. */
public final class JooqOutbox implements Outbox, MailQueue {

  private static final String PURPOSE = "outbox-mail";
  private static final Condition WAITS = OUTBOX_MAIL.GIVEN_UP.isNull();
  private static final PreparedSql ADD =
      PreparedSql.of(
          DSL.insertInto(OUTBOX_MAIL)
              .set(
                  PreparedSql.places(
                      OUTBOX_MAIL.ID,
                      OUTBOX_MAIL.CONTENT,
                      OUTBOX_MAIL.ADDED,
                      OUTBOX_MAIL.NEXT_TRY)));
  private static final PreparedSql REMOVE =
      PreparedSql.of(
          DSL.deleteFrom(OUTBOX_MAIL).where(OUTBOX_MAIL.ID.eq(PreparedSql.of(OUTBOX_MAIL.ID))));
  private static final PreparedSql CLAIM =
      PreparedSql.of(claiming(), List.of(OUTBOX_MAIL.fields()));

  private final JooqDatabase database;
  private final Json json;
  private final Keyring keyring;

  public JooqOutbox(JooqDatabase database, Json json, Keyring keyring) {
    this.database = database;
    this.json = json;
    this.keyring = keyring;
  }

  @Override
  public void add(Mail mail, Instant now) {
    byte[] plain = json.write(mail).data().getBytes(StandardCharsets.UTF_8);
    var values = new HashMap<String, Object>();
    values.put("id", mail.id().value());
    values.put("content", keyring.seal(PURPOSE, plain));
    values.put("added", now);
    values.put("next_try", now);
    database.save(ADD, values);
  }

  /** Goes in and out again within one transaction, which nobody else sees. */
  @Override
  public void pretend(Mail mail, Instant now) {
    add(mail, now);
    database.save(REMOVE, Map.of("id", mail.id().value()));
  }

  @Override
  public Optional<Letter> claim(Instant now, Duration lease) {
    return CLAIM
        .fetch(database.apart(), Map.of("now", now, "next_try", now.plus(lease)))
        .map(this::letter);
  }

  private static Query claiming() {
    var due =
        DSL.select(OUTBOX_MAIL.ID)
            .from(OUTBOX_MAIL)
            .where(WAITS)
            .and(OUTBOX_MAIL.NEXT_TRY.le(DSL.param("now", OUTBOX_MAIL.NEXT_TRY)))
            .orderBy(OUTBOX_MAIL.NEXT_TRY)
            .limit(DSL.inline(1))
            .forUpdate()
            .skipLocked();
    return DSL.update(OUTBOX_MAIL)
        .set(PreparedSql.places(OUTBOX_MAIL.NEXT_TRY))
        .set(OUTBOX_MAIL.ATTEMPTS, OUTBOX_MAIL.ATTEMPTS.plus(DSL.inline(1)))
        .where(OUTBOX_MAIL.ID.eq(DSL.any(DSL.array(due))))
        .returningResult(OUTBOX_MAIL.fields());
  }

  @Override
  public void remove(MailId id) {
    database.save(REMOVE, Map.of("id", id.value()));
  }

  @Override
  public void update(MailId id, Instant nextTry, String failure) {
    database
        .write()
        .update(OUTBOX_MAIL)
        .set(OUTBOX_MAIL.NEXT_TRY, nextTry)
        .set(OUTBOX_MAIL.FAILURE, failure)
        .where(OUTBOX_MAIL.ID.eq(id.value()))
        .execute();
  }

  @Override
  public void giveUp(MailId id, Instant now, String failure) {
    database
        .write()
        .update(OUTBOX_MAIL)
        .set(OUTBOX_MAIL.GIVEN_UP, now)
        .set(OUTBOX_MAIL.FAILURE, failure)
        .where(OUTBOX_MAIL.ID.eq(id.value()))
        .execute();
  }

  @Override
  public List<Letter> list(int most) {
    return database
        .current()
        .selectFrom(OUTBOX_MAIL)
        .orderBy(OUTBOX_MAIL.ADDED.desc(), OUTBOX_MAIL.ID.desc())
        .limit(most)
        .fetch(this::letter);
  }

  @Override
  public Figures count() {
    var waiting = DSL.count().filterWhere(WAITS);
    var givenUp = DSL.count().filterWhere(WAITS.not());
    Record figures = database.current().select(waiting, givenUp).from(OUTBOX_MAIL).fetchSingle();
    return new Figures(figures.get(waiting), figures.get(givenUp));
  }

  private Letter letter(Record row) {
    return new Letter(
        new MailId(row.get(OUTBOX_MAIL.ID)),
        read(row.get(OUTBOX_MAIL.CONTENT)),
        row.get(OUTBOX_MAIL.ADDED),
        row.get(OUTBOX_MAIL.ATTEMPTS),
        row.get(OUTBOX_MAIL.FAILURE),
        row.get(OUTBOX_MAIL.GIVEN_UP) != null);
  }

  private @Nullable Mail read(byte[] content) {
    try {
      byte[] plain = keyring.open(PURPOSE, content);
      return json.read(JSONB.jsonb(new String(plain, StandardCharsets.UTF_8)), Mail.class);
    } catch (IllegalArgumentException sealedByAnotherKey) {
      return null;
    }
  }
}
