package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.crypto.KeyPairSummary;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Certificates on PostgreSQL, without any text of theirs. */
public final class JooqCertificateListing extends JooqListing<KeyPairSummary> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(CERTIFICATE_KEY_PAIR, CERTIFICATE_KEY_PAIR.ID)
          .where(JooqCertificateRow.VISIBLE)
          .with("name", CERTIFICATE_KEY_PAIR.NAME)
          .with("managed", CERTIFICATE_KEY_PAIR.MANAGED)
          .with("key_type", CERTIFICATE_KEY_PAIR.KEY_TYPE)
          .with("cert_expiry", CERTIFICATE_KEY_PAIR.EXPIRY)
          .with("has_key", JooqCertificateListing::hasKey)
          .searchedIn(CERTIFICATE_KEY_PAIR.NAME)
          .orderedBy(CERTIFICATE_KEY_PAIR.NAME);

  public JooqCertificateListing(JooqDatabase database) {
    super(database, COLUMNS, new Reading<>(JooqCertificateRow.SHOWN, JooqCertificateRow::summary));
  }

  /** Those with a key, or all: nobody can ask for those without. */
  private static Condition hasKey(Criterion criterion) {
    return criterion.value().isTruthy()
        ? CERTIFICATE_KEY_PAIR.PRIVATE_KEY.isNotNull()
        : DSL.noCondition();
  }
}
