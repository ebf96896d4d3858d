package dev.sluice.domain.webauthn;

import dev.sluice.domain.value.Value;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Finds out which passkey a browser answers with. */
public final class CredentialName {

  /** 1023 bytes, the most that the specification allows. */
  private static final int LONGEST = 1_368;

  private CredentialName() {}

  /**
   * The identifier of the passkey, in base64url as it is kept; nothing where there is none that
   * could be.
   *
   * @param response what the browser sent
   */
  public static Optional<String> find(Value.Fields response) {
    return text(response.fields(), "rawId")
        .or(() -> text(response.fields(), "id"))
        .flatMap(CredentialName::canonical);
  }

  private static Optional<String> text(Map<String, Value> fields, String name) {
    return fields.get(name) instanceof Value.Text(String text) && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Browsers' libraries differ in their alphabets and in padding. */
  private static Optional<String> canonical(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] id = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
      return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
