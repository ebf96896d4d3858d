package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Certificates with their private keys on PostgreSQL. */
public final class JooqCertificateKeyPairRepository implements CertificateKeyPairRepository {

  private static final Constraints NAME =
      new Constraints(
          Map.of(
              "certificate_key_pair_name_key",
              new Problem("name", "unique", "This field must be unique.")));

  private final JooqDatabase database;
  private final JooqCertificateRow rows;

  public JooqCertificateKeyPairRepository(JooqDatabase database, Keyring keyring) {
    this.database = database;
    this.rows = new JooqCertificateRow(new SealedKeys(keyring, "certificate-private-key"));
  }

  @Override
  public Optional<CertificateKeyPair> find(CertificateKeyPairId id) {
    return database
        .current()
        .selectFrom(CERTIFICATE_KEY_PAIR)
        .where(visible(id))
        .fetchOptional(rows::pair);
  }

  @Override
  public boolean has(PairName name) {
    return database
        .current()
        .fetchExists(CERTIFICATE_KEY_PAIR, CERTIFICATE_KEY_PAIR.NAME.eq(name.value()));
  }

  @Override
  public void add(CertificateKeyPair pair) {
    DSLContext transaction = database.write();
    NAME.check(
        () -> transaction.insertInto(CERTIFICATE_KEY_PAIR).set(rows.columns(pair)).execute());
  }

  @Override
  public CertificateKeyPair update(CertificateKeyPair pair) {
    DSLContext transaction = database.write();
    CertificateKeyPair next = pair.next();
    int updated =
        NAME.check(() ->
            transaction
                .update(CERTIFICATE_KEY_PAIR)
                .set(rows.columns(next))
                .where(visible(pair.id()))
                .and(CERTIFICATE_KEY_PAIR.VERSION.eq(pair.version()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.Stale("the certificate " + pair.name());
    }
    return next;
  }

  @Override
  public boolean remove(CertificateKeyPairId id) {
    return database.write().deleteFrom(CERTIFICATE_KEY_PAIR).where(visible(id)).execute() == 1;
  }

  private static Condition visible(CertificateKeyPairId id) {
    return CERTIFICATE_KEY_PAIR.ID.eq(id.value()).and(JooqCertificateRow.VISIBLE);
  }
}
