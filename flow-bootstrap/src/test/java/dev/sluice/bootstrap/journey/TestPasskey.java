package dev.sluice.bootstrap.journey;

import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.WebAuthnDevice;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey of somebody, with the authenticator that keeps it and the browser that asks for it. */
final class TestPasskey {

  private static final int COORDINATE = 32;
  private static final int USER_PRESENT = 1;
  private static final int USER_VERIFIED = 4;
  private static final HexFormat HEX = HexFormat.of();

  private final KeyPair keys = generated();
  private final String id = encoded(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
  private final String origin;
  private int signed;

  private TestPasskey(String origin) {
    this.origin = origin;
  }

  /** Gives somebody a passkey for a server. */
  static TestPasskey of(RunningServer server, String username) {
    var made = new TestPasskey(server.address().toString());
    String rpId = server.address().getHost();
    var credential =
        new Credential(made.id, made.publicKey(), rpId, DeviceType.UNKNOWN, null, null);
    TestDevices.add(
        server, username, registration -> new WebAuthnDevice(registration, credential, 0));
    return made;
  }

  String id() {
    return id;
  }

  /** The answer to what a server asks, after looking who is there. */
  Map<String, ?> verified(JsonNode options) {
    return answer(options, USER_PRESENT | USER_VERIFIED);
  }

  /** The answer to what a server asks, by whoever touched it. */
  Map<String, ?> touched(JsonNode options) {
    return answer(options, USER_PRESENT);
  }

  private Map<String, ?> answer(JsonNode options, int flags) {
    String client =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "type",
                    "webauthn.get",
                    "challenge",
                    options.path("challenge").asString(),
                    "origin",
                    origin));
    byte[] clientData = client.getBytes(StandardCharsets.UTF_8);
    byte[] authenticatorData =
        joined(
            sha256(options.path("rpId").asString().getBytes(StandardCharsets.UTF_8)),
            new byte[] {(byte) flags},
            ByteBuffer.allocate(Integer.BYTES).putInt(++signed).array());
    return Map.of(
        "id",
        id,
        "rawId",
        id,
        "type",
        "public-key",
        "response",
        Map.of(
            "clientDataJSON",
            encoded(clientData),
            "authenticatorData",
            encoded(authenticatorData),
            "signature",
            encoded(signature(joined(authenticatorData, sha256(clientData))))));
  }

  /** A map in CBOR: elliptic curve, ES256, P-256, and the point. */
  private String publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return encoded(
        HEX.parseHex(
            "a5010203262001215820%s225820%s"
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()))));
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = joined(new byte[COORDINATE], bytes);
    return HEX.formatHex(Arrays.copyOfRange(padded, padded.length - COORDINATE, padded.length));
  }

  private byte[] signature(byte[] signedData) {
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initSign(keys.getPrivate());
      ecdsa.update(signedData);
      return ecdsa.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair generated() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
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

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
