package dev.sluice.adapter.persistence.consent;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_CONSENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.ConsentRepository;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserConsentId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Consents on PostgreSQL. */
public final class JooqConsentRepository implements ConsentRepository {

  /** What makes a consent. */
  static final List<Field<?>> FIELDS = Arrays.asList(USER_CONSENT.fields());

  private final JooqDatabase database;

  public JooqConsentRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<UserConsent> find(UserId user, UUID application, Instant now) {
    return database
        .current()
        .select(FIELDS)
        .from(USER_CONSENT)
        .where(USER_CONSENT.USER_ID.eq(user.value()))
        .and(USER_CONSENT.APPLICATION_ID.eq(application))
        .and(USER_CONSENT.EXPIRES.isNull().or(USER_CONSENT.EXPIRES.gt(now)))
        .fetchOptional(JooqConsentRepository::consent);
  }

  @Override
  public void add(UserConsent consent) {
    ConsentApplication application = consent.application();
    database
        .write()
        .insertInto(USER_CONSENT)
        .set(USER_CONSENT.USER_ID, consent.user().value())
        .set(USER_CONSENT.APPLICATION_ID, application.id())
        .set(USER_CONSENT.APPLICATION_SLUG, application.slug())
        .set(USER_CONSENT.APPLICATION_NAME, application.name())
        .set(USER_CONSENT.PERMISSIONS, consent.permissionText())
        .set(USER_CONSENT.EXPIRES, consent.expires())
        .onConflict(USER_CONSENT.USER_ID, USER_CONSENT.APPLICATION_ID)
        .doUpdate()
        .set(USER_CONSENT.APPLICATION_SLUG, DSL.excluded(USER_CONSENT.APPLICATION_SLUG))
        .set(USER_CONSENT.APPLICATION_NAME, DSL.excluded(USER_CONSENT.APPLICATION_NAME))
        .set(USER_CONSENT.PERMISSIONS, DSL.excluded(USER_CONSENT.PERMISSIONS))
        .set(USER_CONSENT.EXPIRES, DSL.excluded(USER_CONSENT.EXPIRES))
        .execute();
  }

  @Override
  public void remove(UserConsentId id) {
    database.write().deleteFrom(USER_CONSENT).where(USER_CONSENT.ID.eq(id.value())).execute();
  }

  static UserConsent consent(Record row) {
    return new UserConsent(
        new UserId(row.get(USER_CONSENT.USER_ID)),
        new ConsentApplication(
            row.get(USER_CONSENT.APPLICATION_ID),
            row.get(USER_CONSENT.APPLICATION_SLUG),
            row.get(USER_CONSENT.APPLICATION_NAME)),
        permissions(row.get(USER_CONSENT.PERMISSIONS)),
        row.get(USER_CONSENT.EXPIRES));
  }

  private static SequencedSet<String> permissions(String text) {
    return text.isEmpty()
        ? new LinkedHashSet<>()
        : new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
  }
}
