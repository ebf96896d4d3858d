package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;

import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateFacts;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.crypto.PrivateKeyText;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A pair as a row. */
final class JooqCertificateRow {

  /** All but the one that nobody sees. */
  static final Condition VISIBLE =
      CERTIFICATE_KEY_PAIR.MANAGED.isDistinctFrom(CertificateKeyPair.HIDDEN);

  private static final Field<Boolean> HAS_KEY =
      DSL.field(CERTIFICATE_KEY_PAIR.PRIVATE_KEY.isNotNull()).as("has_key");

  /** What a summary needs; no key among it. */
  static final List<Field<?>> SHOWN =
      List.of(
          CERTIFICATE_KEY_PAIR.ID,
          CERTIFICATE_KEY_PAIR.NAME,
          CERTIFICATE_KEY_PAIR.MANAGED,
          CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA256,
          CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA1,
          CERTIFICATE_KEY_PAIR.EXPIRY,
          CERTIFICATE_KEY_PAIR.SUBJECT,
          CERTIFICATE_KEY_PAIR.KEY_TYPE,
          CERTIFICATE_KEY_PAIR.VERSION,
          HAS_KEY);

  private final SealedKeys keys;

  JooqCertificateRow(SealedKeys keys) {
    this.keys = keys;
  }

  static KeyPairSummary summary(Record row) {
    return new KeyPairSummary(
        new CertificateKeyPairId(row.get(CERTIFICATE_KEY_PAIR.ID)),
        new PairName(row.get(CERTIFICATE_KEY_PAIR.NAME)),
        facts(row),
        row.get(HAS_KEY),
        row.get(CERTIFICATE_KEY_PAIR.MANAGED),
        row.get(CERTIFICATE_KEY_PAIR.VERSION));
  }

  CertificateKeyPair pair(Record row) {
    var id = new CertificateKeyPairId(row.get(CERTIFICATE_KEY_PAIR.ID));
    return new CertificateKeyPair(
        id,
        new PairName(row.get(CERTIFICATE_KEY_PAIR.NAME)),
        new CertificateChain(row.get(CERTIFICATE_KEY_PAIR.CERTIFICATE), facts(row)),
        key(id, row),
        row.get(CERTIFICATE_KEY_PAIR.MANAGED),
        row.get(CERTIFICATE_KEY_PAIR.VERSION));
  }

  Map<Field<?>, @Nullable Object> columns(CertificateKeyPair pair) {
    CertificateFacts facts = pair.certificate().facts();
    PrivateKeyText key = pair.key();
    KeyType type = facts.keyType();
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    columns.put(CERTIFICATE_KEY_PAIR.ID, pair.id().value());
    columns.put(CERTIFICATE_KEY_PAIR.NAME, pair.name().value());
    columns.put(CERTIFICATE_KEY_PAIR.CERTIFICATE, pair.certificate().pem());
    columns.put(
        CERTIFICATE_KEY_PAIR.PRIVATE_KEY,
        key == null ? null : keys.seal(pair.id().value(), key.pem()));
    columns.put(CERTIFICATE_KEY_PAIR.KEY_ID, key == null ? null : key.keyId());
    columns.put(CERTIFICATE_KEY_PAIR.MANAGED, pair.managed());
    columns.put(CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA256, facts.fingerprintSha256());
    columns.put(CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA1, facts.fingerprintSha1());
    columns.put(CERTIFICATE_KEY_PAIR.EXPIRY, facts.expiry());
    columns.put(CERTIFICATE_KEY_PAIR.SUBJECT, facts.subject());
    columns.put(CERTIFICATE_KEY_PAIR.KEY_TYPE, type == null ? null : ConstantNames.of(type));
    columns.put(CERTIFICATE_KEY_PAIR.VERSION, pair.version());
    return columns;
  }

  private @Nullable PrivateKeyText key(CertificateKeyPairId id, Record row) {
    byte[] sealed = row.get(CERTIFICATE_KEY_PAIR.PRIVATE_KEY);
    return sealed == null
        ? null
        : new PrivateKeyText(keys.open(id.value(), sealed), row.get(CERTIFICATE_KEY_PAIR.KEY_ID));
  }

  private static CertificateFacts facts(Record row) {
    String type = row.get(CERTIFICATE_KEY_PAIR.KEY_TYPE);
    return new CertificateFacts(
        row.get(CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA256),
        row.get(CERTIFICATE_KEY_PAIR.FINGERPRINT_SHA1),
        row.get(CERTIFICATE_KEY_PAIR.EXPIRY),
        row.get(CERTIFICATE_KEY_PAIR.SUBJECT),
        type == null ? null : ConstantNames.constant(KeyType.class, type));
  }
}
