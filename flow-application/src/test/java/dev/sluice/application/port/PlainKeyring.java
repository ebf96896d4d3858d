package dev.sluice.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A keyring that hides what it seals from a glance, and from nobody who wants to know. */
public final class PlainKeyring implements Keyring {

  private static final byte MASK = 0x5a;

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    byte[] label = label(purpose);
    byte[] sealed = Arrays.copyOf(label, label.length + plain.length);
    for (int i = 0; i < plain.length; i++) {
      sealed[label.length + i] = (byte) (plain[i] ^ MASK);
    }
    return sealed;
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    byte[] label = label(purpose);
    if (sealed.length < label.length
        || !Arrays.equals(sealed, 0, label.length, label, 0, label.length)) {
      throw new IllegalArgumentException("not sealed for " + purpose);
    }
    byte[] plain = Arrays.copyOfRange(sealed, label.length, sealed.length);
    for (int i = 0; i < plain.length; i++) {
      plain[i] ^= MASK;
    }
    return plain;
  }

  @Override
  public String mac(String purpose, byte[] data) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(label(purpose));
      return HexFormat.of().formatHex(digest.digest(data));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public boolean verifies(String purpose, byte[] data, String mac) {
    return MessageDigest.isEqual(
        mac(purpose, data).getBytes(StandardCharsets.UTF_8), mac.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] label(String purpose) {
    return (purpose + ":").getBytes(StandardCharsets.UTF_8);
  }
}
