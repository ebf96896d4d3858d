package dev.sluice.bootstrap.journey;

import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** A passkey for {@code localhost} that signs whatever it is asked to. */
record HandmadePasskey(String id, KeyPair keys) {

  private static final String HOST = "localhost";
  private static final byte PRESENT = 0x01;
  private static final byte PRESENT_AND_VERIFIED = 0x05;
  private static final int COORDINATE = 32;

  static HandmadePasskey make() {
    byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new HandmadePasskey(base64(id), generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** This one under the name of another, so that its signatures are wrong. */
  HandmadePasskey pretending(HandmadePasskey other) {
    return new HandmadePasskey(other.id, keys);
  }

  Credential credential() {
    return new Credential(id, base64(cose()), HOST, DeviceType.UNKNOWN, null, null);
  }

  /** A key of ECDSA on P-256 as COSE writes it (RFC 9053, 7.1.1). */
  private byte[] cose() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    var cose = new ByteArrayOutputStream();
    cose.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
    cose.writeBytes(coordinate(point.getAffineX()));
    cose.writeBytes(HexFormat.of().parseHex("225820"));
    cose.writeBytes(coordinate(point.getAffineY()));
    return cose.toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    return HexFormat.of().parseHex(("%0" + 2 * COORDINATE + "x").formatted(number));
  }

  /** What a browser answers that was asked on a page of the server, after looking who is there. */
  Map<String, Object> sign(String challenge, String origin) {
    return sign(challenge, origin, true, 0);
  }

  /** The same after so many others; not verified, it was only touched. */
  Map<String, Object> sign(String challenge, String origin, boolean verified, int count) {
    byte[] client =
        "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(challenge, origin)
            .getBytes(StandardCharsets.UTF_8);
    byte[] authenticator =
        ByteBuffer.allocate(COORDINATE + 5)
            .put(sha256(HOST.getBytes(StandardCharsets.UTF_8)))
            .put(verified ? PRESENT_AND_VERIFIED : PRESENT)
            .putInt(count)
            .array();
    return Map.of(
        "type",
        "public-key",
        "id",
        id,
        "rawId",
        id,
        "response",
        Map.of(
            "clientDataJSON",
            base64(client),
            "authenticatorData",
            base64(authenticator),
            "signature",
            base64(signature(authenticator, sha256(client)))));
  }

  private byte[] signature(byte[]... parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
