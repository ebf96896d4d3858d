package dev.sluice.adapter.integration.webauthn;

import dev.sluice.domain.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Responses that somebody has changed on their way. */
final class Tampered {

  private Tampered() {}

  /** A response with one of its parts changed. */
  static Value.Fields with(Value.Fields response, String part, UnaryOperator<Value> change) {
    var inner = new HashMap<>(((Value.Fields) at(response, "response")).fields());
    inner.put(part, change.apply(Objects.requireNonNull(inner.get(part), part)));
    return withResponse(response, new Value.Fields(inner));
  }

  static Value.Fields withResponse(Value.Fields response, Value inner) {
    var outer = new HashMap<>(response.fields());
    outer.put("response", inner);
    return new Value.Fields(outer);
  }

  private static Value at(Value.Fields fields, String name) {
    return Objects.requireNonNull(fields.fields().get(name), name);
  }

  static UnaryOperator<Value> bytes(UnaryOperator<byte[]> change) {
    return value ->
        Value.of(
            SentResponse.encode(change.apply(SentResponse.decode(((Value.Text) value).text()))));
  }

  /** The data of the authenticator, which begins with a hash of whom it is for, changed there. */
  static Value.Fields authenticatorData(Value.Fields made, int offset) {
    return with(made, "attestationObject", bytes(all -> flip(all, start(all) + offset)));
  }

  /** A text of the attestation, whose bytes from there on are changed. */
  static Value.Fields behind(Value.Fields made, String name, int distance) {
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    return with(
        made,
        "attestationObject",
        bytes(all -> flip(all, indexOf(all, text) + text.length + distance)));
  }

  /** The attestation with another certificate in the place of the first one. */
  static Value.Fields certificate(Value.Fields made, byte[] other) {
    byte[] name = "x5c".getBytes(StandardCharsets.US_ASCII);
    return with(
        made,
        "attestationObject",
        bytes(all -> {
          // the name, an array of a few, and a byte string with a length of two bytes
          int start = indexOf(all, name) + name.length + 1;
          int length = ((all[start + 1] & 0xff) << 8) | (all[start + 2] & 0xff);
          ByteBuffer changed = ByteBuffer.allocate(all.length - length + other.length);
          changed.put(all, 0, start + 1).putShort((short) other.length).put(other);
          changed.put(all, start + 3 + length, all.length - start - 3 - length);
          return changed.array();
        }));
  }

  private static byte[] flip(byte[] all, int index) {
    byte[] changed = all.clone();
    changed[index] ^= 1;
    return changed;
  }

  private static int start(byte[] attestation) {
    try {
      byte[] party = Emulated.PARTY.id().getBytes(StandardCharsets.UTF_8);
      return indexOf(attestation, MessageDigest.getInstance("SHA-256").digest(party));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static int indexOf(byte[] all, byte[] part) {
    int index = 0;
    while (!Arrays.equals(all, index, index + part.length, part, 0, part.length)) {
      index++;
    }
    return index;
  }
}
