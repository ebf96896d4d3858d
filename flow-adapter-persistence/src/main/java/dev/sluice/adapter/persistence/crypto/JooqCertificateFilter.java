package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;

import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.application.port.CertificateKeyPairQuery.Filter;
import dev.sluice.domain.crypto.CertificateKeyPair;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which rows a filter lets through. */
final class JooqCertificateFilter {

  /** All but the one that nobody sees. */
  static final Condition VISIBLE =
      CERTIFICATE_KEY_PAIR.MANAGED.isDistinctFrom(CertificateKeyPair.HIDDEN);

  private JooqCertificateFilter() {}

  static Condition of(Filter filter) {
    Condition condition = DSL.noCondition();
    if (filter.withKey()) {
      condition = condition.and(CERTIFICATE_KEY_PAIR.PRIVATE_KEY.isNotNull());
    }
    if (!filter.keyTypes().isEmpty()) {
      condition =
          condition.and(
              CERTIFICATE_KEY_PAIR.KEY_TYPE.in(
                  filter.keyTypes().stream().map(ConstantNames::of).sorted().toList()));
    }
    if (filter.managed() != null) {
      condition = condition.and(CERTIFICATE_KEY_PAIR.MANAGED.eq(filter.managed()));
    }
    if (filter.name() != null) {
      condition = condition.and(CERTIFICATE_KEY_PAIR.NAME.eq(filter.name()));
    }
    for (String term : filter.terms()) {
      condition = condition.and(CERTIFICATE_KEY_PAIR.NAME.containsIgnoreCase(term));
    }
    return condition;
  }
}
