package dev.sluice.application.port;

import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.Provenance;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Authenticators that sign by writing down what they were asked to sign. What they send has an
 * {@code id}, a {@code challenge}, and as they like {@code aaguid}, {@code provenance}, {@code
 * count} and {@code verified}.
 */
public final class ScriptedCeremonies implements WebAuthnCeremonies {

  /** What an authenticator sends. */
  public static Value.Fields signed(String id, String challenge) {
    return new Value.Fields(Map.of("id", Value.of(id), "challenge", Value.of(challenge)));
  }

  /** The same, from a type of authenticators. */
  public static Value.Fields with(Value.Fields sent, String field, Value value) {
    var more = new LinkedHashMap<>(sent.fields());
    more.put(field, value);
    return new Value.Fields(more);
  }

  @Override
  public Creation create(Value.Fields response, Expectation expected) {
    if (!fits(response, expected)) {
      return new Creation.Refused("not signed");
    }
    UUID type =
        response.fields().get("aaguid") instanceof Value.Text(String text)
            ? UUID.fromString(text)
            : DeviceType.UNKNOWN;
    var credential =
        new Credential(
            text(response, "id"),
            "key of " + text(response, "id"),
            expected.party().id(),
            type,
            null,
            null,
            response.fields().get("provenance") instanceof Value.Text(String named)
                ? Provenance.valueOf(named)
                : Provenance.UNCHECKED);
    return new Creation.Accepted(credential, count(response), isVerified(response));
  }

  @Override
  public Assertion verify(Value.Fields response, Expectation expected, Credential credential) {
    return fits(response, expected)
            && credential.publicKey().equals("key of " + text(response, "id"))
        ? new Assertion.Accepted(count(response), isVerified(response))
        : new Assertion.Refused("not signed");
  }

  private static boolean fits(Value.Fields response, Expectation expected) {
    return text(response, "challenge").equals(expected.challenge())
        && (isVerified(response) || !expected.userVerified());
  }

  private static boolean isVerified(Value.Fields response) {
    return Value.of(true).equals(response.fields().get("verified"));
  }

  private static long count(Value.Fields response) {
    return response.fields().get("count") instanceof Value.Whole(BigInteger count)
        ? count.longValueExact()
        : 0;
  }

  private static String text(Value.Fields response, String name) {
    return response.fields().get(name) instanceof Value.Text(String text) ? text : "";
  }
}
