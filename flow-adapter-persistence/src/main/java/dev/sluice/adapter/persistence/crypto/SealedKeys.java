package dev.sluice.adapter.persistence.crypto;

import dev.sluice.application.port.Keyring;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Private keys as they are stored. The id of the row is sealed with the key, so that a key which
 * was copied into another row is noticed.
 */
final class SealedKeys {

  private static final String PURPOSE = "certificate-private-key";
  private static final int ID_BYTES = 2 * Long.BYTES;

  private final Keyring keyring;

  SealedKeys(Keyring keyring) {
    this.keyring = keyring;
  }

  byte[] seal(CertificateKeyPairId id, String pem) {
    byte[] text = pem.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(ID_BYTES + text.length)
            .putLong(id.value().getMostSignificantBits())
            .putLong(id.value().getLeastSignificantBits())
            .put(text)
            .array();
    return keyring.seal(PURPOSE, plain);
  }

  String open(CertificateKeyPairId id, byte[] sealed) {
    ByteBuffer plain = ByteBuffer.wrap(keyring.open(PURPOSE, sealed));
    if (!new UUID(plain.getLong(), plain.getLong()).equals(id.value())) {
      throw new IllegalStateException("the private key of " + id + " is that of another row");
    }
    return StandardCharsets.UTF_8.decode(plain).toString();
  }
}
