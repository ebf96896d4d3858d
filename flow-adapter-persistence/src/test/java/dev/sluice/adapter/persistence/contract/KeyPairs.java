package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateFacts;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.crypto.PrivateKeyText;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates with their private keys. */
public final class KeyPairs {

  private KeyPairs() {}

  public static CertificateKeyPair rsa(String name) {
    return of(name, KeyType.RSA, "private key of " + name, null);
  }

  public static CertificateKeyPair keyless(String name, KeyType type) {
    return of(name, type, null, null);
  }

  public static CertificateKeyPair managed(String name, String by) {
    return of(name, KeyType.EC, "private key of " + name, by);
  }

  /** A certificate in which nothing could be read. */
  public static CertificateKeyPair unreadable(String name) {
    return new CertificateKeyPair(
        id(),
        new PairName(name),
        new CertificateChain("pem", new CertificateFacts(null, null, null, null, null)),
        null,
        null,
        0);
  }

  private static CertificateKeyPair of(
      String name, KeyType type, @Nullable String key, @Nullable String managed) {
    var facts = new CertificateFacts("ff:00", "00:ff", NOW, "CN=" + name, type);
    return new CertificateKeyPair(
        id(),
        new PairName(name),
        new CertificateChain("certificate\r\n of " + name, facts),
        key == null ? null : new PrivateKeyText(key, "key id of " + name),
        managed,
        0);
  }

  private static CertificateKeyPairId id() {
    return new CertificateKeyPairId(UUID.randomUUID());
  }
}
