package dev.sluice.adapter.persistence.setup;

import static dev.sluice.adapter.persistence.jooq.Tables.DATA_EXPORT;
import static dev.sluice.adapter.persistence.jooq.Tables.EXECUTION;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_REVISION;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.INVITATION;
import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;
import static dev.sluice.adapter.persistence.jooq.Tables.LOGIN_ATTEMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.LOST_RUN;
import static dev.sluice.adapter.persistence.jooq.Tables.MAIL_RESEND;
import static dev.sluice.adapter.persistence.jooq.Tables.OUTBOX_MAIL;
import static dev.sluice.adapter.persistence.jooq.Tables.PASSWORD_HISTORY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.REPUTATION;
import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;
import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_CONSENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.Expiry;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.token.TokenIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Removes what has expired: by index, a batch of each sort at a time, on one node at a time. */
public final class JooqExpiry implements Expiry {

  private static final int BATCH = 1_000;
  private static final Duration CLIENT_KNOWN_FOR = Duration.ofDays(30);

  /** Mails that no server took, for administrators who want to know why. */
  private static final Duration MAIL_KEPT_FOR = Duration.ofDays(30);

  /** A run may be about to be added at a revision that was the current one a moment ago. */
  private static final Duration REVISION_GRACE = Duration.ofHours(1);

  static final long LOCK = 0x736c_7569_6365_0002L;

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;

  public JooqExpiry(JooqDatabase database, UnitOfWork unitOfWork) {
    this.database = database;
    this.unitOfWork = unitOfWork;
  }

  private record Sort(Table<?> table, Condition doomed, TableField<?, ?> order) {}

  @Override
  public int removeExpired(Instant now) {
    return sorts(now).stream().mapToInt(this::removeAll).sum();
  }

  private int removeAll(Sort sort) {
    int total = 0;
    int removed;
    do {
      removed = unitOfWork.perform(() -> removeBatch(sort));
      total += removed;
    } while (removed == BATCH);
    return total;
  }

  private int removeBatch(Sort sort) {
    DSLContext transaction = database.write();
    return isAlone(transaction)
        ? transaction
            .query(
                """
                delete from {0} where ctid = any(array(
                  select ctid from {0} where {1} order by {2} limit {3} for update skip locked))
                """,
                sort.table, sort.doomed, sort.order, DSL.inline(BATCH))
            .execute()
        : 0;
  }

  private static boolean isAlone(DSLContext transaction) {
    return Boolean.TRUE.equals(
        transaction
            .resultQuery("select pg_try_advisory_xact_lock({0})", DSL.val(LOCK))
            .fetchSingle(0, Boolean.class));
  }

  private static List<Sort> sorts(Instant now) {
    return List.of(
        expired(EXECUTION, EXECUTION.EXPIRES, now),
        expired(LOST_RUN, LOST_RUN.EXPIRES, now),
        expired(SESSION, SESSION.EXPIRES, now),
        new Sort(
            TOKEN,
            TOKEN.EXPIRES.le(now).and(TOKEN.INTENT.ne(ConstantNames.of(TokenIntent.API))),
            TOKEN.EXPIRES),
        expired(FLOW_TOKEN, FLOW_TOKEN.EXPIRES, now),
        expired(LOGIN_ATTEMPT, LOGIN_ATTEMPT.EXPIRES, now),
        expired(INVITATION, INVITATION.EXPIRES, now),
        expired(USER_CONSENT, USER_CONSENT.EXPIRES, now),
        expired(DATA_EXPORT, DATA_EXPORT.EXPIRES, now),
        expired(KNOWN_CLIENT, KNOWN_CLIENT.LAST_LOGIN, now.minus(CLIENT_KNOWN_FOR)),
        expired(OUTBOX_MAIL, OUTBOX_MAIL.GIVEN_UP, now.minus(MAIL_KEPT_FOR)),
        expired(MAIL_RESEND, MAIL_RESEND.EXPIRES, now),
        expired(REPUTATION, REPUTATION.EXPIRES, now),
        new Sort(FLOW_REVISION, isForgotten(now), FLOW_REVISION.SUPERSEDED),
        new Sort(PASSWORD_HISTORY, isOfNoUse(), PASSWORD_HISTORY.ID));
  }

  private static Sort expired(Table<?> table, TableField<?, Instant> when, Instant now) {
    return new Sort(table, when.le(now), when);
  }

  /** Former passwords are kept for one kind of policy only. It is looked up once, not for each. */
  private static Condition isOfNoUse() {
    return DSL.notExists(
        DSL.selectOne().from(POLICY).where(POLICY.KIND.eq(DSL.inline("unique_password"))));
  }

  private static Condition isForgotten(Instant now) {
    return FLOW_REVISION
        .SUPERSEDED
        .le(now.minus(REVISION_GRACE))
        .andNotExists(
            DSL.selectOne()
                .from(EXECUTION)
                .where(EXECUTION.FLOW_ID.eq(FLOW_REVISION.FLOW_ID))
                .and(EXECUTION.REVISION.eq(FLOW_REVISION.REVISION)))
        .andNotExists(
            DSL.selectOne()
                .from(FLOW_TOKEN)
                .where(FLOW_TOKEN.FLOW_ID.eq(FLOW_REVISION.FLOW_ID))
                .and(FLOW_TOKEN.REVISION.eq(FLOW_REVISION.REVISION)));
  }
}
