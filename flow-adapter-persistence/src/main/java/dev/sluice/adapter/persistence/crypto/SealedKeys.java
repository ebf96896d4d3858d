package dev.sluice.adapter.persistence.crypto;

import dev.sluice.application.port.Keyring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Keys as they are stored. The id of the row is sealed with the key, so that a key which was copied
 * into another row is noticed.
 */
public final class SealedKeys {

  private static final int ID_BYTES = 2 * Long.BYTES;

  private final Keyring keyring;
  private final String purpose;

  /**
   * Seals and opens keys of one sort.
   *
   * @param purpose the sort: keys of other sorts are not opened
   */
  public SealedKeys(Keyring keyring, String purpose) {
    this.keyring = keyring;
    this.purpose = purpose;
  }

  /** Seals a key for a row. */
  public byte[] seal(UUID id, String key) {
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    byte[] plain =
        ByteBuffer.allocate(ID_BYTES + text.length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(text)
            .array();
    return keyring.seal(purpose, plain);
  }

  /** Opens the key of a row. */
  public String open(UUID id, byte[] sealed) {
    ByteBuffer plain = ByteBuffer.wrap(keyring.open(purpose, sealed));
    if (!new UUID(plain.getLong(), plain.getLong()).equals(id)) {
      throw new IllegalStateException("the key of " + id + " is that of another row");
    }
    return StandardCharsets.UTF_8.decode(plain).toString();
  }
}
