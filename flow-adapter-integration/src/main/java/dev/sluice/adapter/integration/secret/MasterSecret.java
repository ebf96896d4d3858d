package dev.sluice.adapter.integration.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** One secret of the operator's and what HKDF makes of it: a key for every use and purpose. */
final class MasterSecret {

  static final int ID_BYTES = 4;

  private static final int KEY_BYTES = 32;
  private static final int MIN_LENGTH = 32;
  private static final String HMAC = "HmacSHA256";
  private static final byte[] SALT = "dev.sluice.keyring".getBytes(StandardCharsets.US_ASCII);

  private final byte[] secret;
  private final byte[] id;
  private final Map<String, SecretKey> sealing = new ConcurrentHashMap<>();
  private final Map<String, Mac> signing = new ConcurrentHashMap<>();

  MasterSecret(String secret) {
    if (secret.length() < MIN_LENGTH) {
      throw new IllegalArgumentException(
          "a secret key must have at least %d characters".formatted(MIN_LENGTH));
    }
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.id = identify();
  }

  /** Tells this secret from others without telling anything about it. */
  byte[] id() {
    return id.clone();
  }

  SecretKey sealingKey(String purpose) {
    return sealing.computeIfAbsent(purpose, name -> derive("seal:" + name, "AES"));
  }

  /** Of a copy: to look the algorithm up and to set the key costs more than the checksum. */
  byte[] mac(String purpose, byte[] data) {
    Mac ready = signing.computeIfAbsent(purpose, this::signer);
    try {
      return ((Mac) ready.clone()).doFinal(data);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK cannot copy its " + HMAC, e);
    }
  }

  private Mac signer(String purpose) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(derive("mac:" + purpose, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no " + HMAC, e);
    }
  }

  private SecretKey derive(String info, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters(info, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no HKDF", e);
    }
  }

  private byte[] identify() {
    try {
      return KDF.getInstance("HKDF-SHA256").deriveData(parameters("id", ID_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK has no HKDF", e);
    }
  }

  private HKDFParameterSpec parameters(String info, int length) {
    return HKDFParameterSpec.ofExtract()
        .addIKM(secret)
        .addSalt(SALT)
        .thenExpand(info.getBytes(StandardCharsets.UTF_8), length);
  }
}
