package dev.sluice.adapter.integration.secret;

import dev.sluice.application.port.Keyring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Derives what it needs by HKDF-SHA256 and seals with AES-256-GCM.
 *
 * <p>Sealed bytes are a format number, the identifier of the secret, a random nonce, the cipher
 * text and its tag. New things are sealed and signed by the current secret; the older ones stay
 * good for reading.
 */
public final class HkdfKeyring implements Keyring {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int HEADER_BYTES = 1 + MasterSecret.ID_BYTES + NONCE_BYTES;

  private final MasterSecret current;
  private final List<MasterSecret> all;
  private final Provider provider = findProvider();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param current at least 32 characters
   * @param older what was current before, each at least 32 characters
   * @throws IllegalArgumentException if one is shorter
   */
  public HkdfKeyring(String current, List<String> older) {
    this.current = new MasterSecret(current);
    this.all =
        Stream.concat(Stream.of(this.current), older.stream().map(MasterSecret::new)).toList();
  }

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] cipherText = finish(cipher(Cipher.ENCRYPT_MODE, current, purpose, nonce), plain);
    return ByteBuffer.allocate(HEADER_BYTES + cipherText.length)
        .put(FORMAT)
        .put(current.id())
        .put(nonce)
        .put(cipherText)
        .array();
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] != FORMAT) {
      throw new IllegalArgumentException("nothing that was sealed here");
    }
    byte[] id = Arrays.copyOfRange(sealed, 1, 1 + MasterSecret.ID_BYTES);
    byte[] nonce = Arrays.copyOfRange(sealed, 1 + MasterSecret.ID_BYTES, HEADER_BYTES);
    byte[] cipherText = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
    return finish(cipher(Cipher.DECRYPT_MODE, named(id), purpose, nonce), cipherText);
  }

  @Override
  public String mac(String purpose, byte[] data) {
    return HexFormat.of().formatHex(current.mac(purpose, data));
  }

  /** Asks every key also after one said yes, so that the time says nothing about which. */
  @Override
  public boolean verifies(String purpose, byte[] data, String mac) {
    byte[] given = mac.getBytes(StandardCharsets.UTF_8);
    boolean verifies = false;
    for (MasterSecret secret : all) {
      var expected = HexFormat.of().formatHex(secret.mac(purpose, data));
      verifies |= MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given);
    }
    return verifies;
  }

  private MasterSecret named(byte[] id) {
    return all.stream()
        .filter(secret -> Arrays.equals(secret.id(), id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("sealed by a key that is not known"));
  }

  private Cipher cipher(int mode, MasterSecret secret, String purpose, byte[] nonce) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM, provider);
      var parameters = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce);
      cipher.init(mode, secret.sealingKey(purpose), parameters);
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw absent(e);
    }
  }

  /** Whoever offers the algorithm: to ask all of them costs more than sealing an answer does. */
  private static Provider findProvider() {
    try {
      return Cipher.getInstance(ALGORITHM).getProvider();
    } catch (GeneralSecurityException e) {
      throw absent(e);
    }
  }

  private static IllegalStateException absent(GeneralSecurityException cause) {
    return new IllegalStateException("The JDK has no AES-GCM", cause);
  }

  private static byte[] finish(Cipher cipher, byte[] data) {
    try {
      return cipher.doFinal(data);
    } catch (AEADBadTagException e) {
      throw new IllegalArgumentException("sealed for another purpose, or changed since", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM refused to work", e);
    }
  }
}
