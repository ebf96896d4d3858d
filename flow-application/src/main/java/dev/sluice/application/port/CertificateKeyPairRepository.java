package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.Optional;

/**
 * Certificates with their private keys, which are stored so that nobody reads them without the
 * server's secret key.
 *
 * <p>The pair that is {@linkplain CertificateKeyPair#HIDDEN hidden} is neither found, changed nor
 * removed; only its name is taken.
 */
public interface CertificateKeyPairRepository {

  /** A pair with its texts. */
  Optional<CertificateKeyPair> find(CertificateKeyPairId id);

  /** Whether a name is taken. */
  boolean has(PairName name);

  /**
   * Adds a pair.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(CertificateKeyPair pair);

  /**
   * Replaces a pair.
   *
   * @return the pair as it is now
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  CertificateKeyPair update(CertificateKeyPair pair);

  /** Removes a pair, if it is there. */
  boolean remove(CertificateKeyPairId id);
}
