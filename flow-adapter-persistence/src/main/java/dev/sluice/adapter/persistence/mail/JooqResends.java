package dev.sluice.adapter.persistence.mail;

import static dev.sluice.adapter.persistence.jooq.Tables.MAIL_RESEND;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.Resends;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Wishes for mails on PostgreSQL: the row is locked before they are counted. */
public final class JooqResends implements Resends {

  private final JooqDatabase database;

  public JooqResends(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Duration> claim(String key, Limit limit, Instant now) {
    Long[] recent =
        Arrays.stream(locked(key, now))
            .filter(wish -> end(wish, limit).isAfter(now))
            .sorted()
            .toArray(Long[]::new);
    if (recent.length >= limit.most()) {
      return Optional.of(
          recent.length == 0 ? limit.window() : Duration.between(now, end(recent[0], limit)));
    }
    Long[] wishes = Arrays.copyOf(recent, recent.length + 1);
    wishes[recent.length] = now.toEpochMilli();
    Field<Instant> expires = DSL.val(now.plus(limit.window()), MAIL_RESEND.EXPIRES);
    database
        .write()
        .update(MAIL_RESEND)
        .set(MAIL_RESEND.WISHES, wishes)
        .set(MAIL_RESEND.EXPIRES, DSL.greatest(MAIL_RESEND.EXPIRES, expires))
        .where(MAIL_RESEND.KEY.eq(key))
        .execute();
    return Optional.empty();
  }

  private static Instant end(long wish, Limit limit) {
    return Instant.ofEpochMilli(wish).plus(limit.window());
  }

  /** An update that changes nothing makes the others wait. */
  private Long[] locked(String key, Instant now) {
    return database
        .write()
        .insertInto(MAIL_RESEND)
        .set(MAIL_RESEND.KEY, key)
        .set(MAIL_RESEND.WISHES, new Long[0])
        .set(MAIL_RESEND.EXPIRES, now)
        .onConflict(MAIL_RESEND.KEY)
        .doUpdate()
        .set(MAIL_RESEND.KEY, key)
        .returningResult(MAIL_RESEND.WISHES)
        .fetchSingle()
        .value1();
  }
}
