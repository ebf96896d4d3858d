package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.domain.shared.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Encrypts what configurations keep secret, wherever they are written. Blank is no secret. */
final class SealedSecrets {

  private static final String PURPOSE = "config";

  private final WireNaming names = new WireNaming();
  private final Keyring keyring;

  SealedSecrets(Keyring keyring) {
    this.keyring = keyring;
  }

  /** A configuration as it is stored. */
  JsonNode sealed(JsonNode config, Class<?> type) {
    return changed(config, type, this::seal);
  }

  /** A configuration as it is read. */
  JsonNode opened(JsonNode config, Class<?> type) {
    return changed(config, type, this::open);
  }

  private JsonNode changed(JsonNode config, Class<?> type, UnaryOperator<String> change) {
    String[] secret = secrets(type).filter(config::hasNonNull).toArray(String[]::new);
    if (secret.length == 0) {
      return config;
    }
    var copy = (ObjectNode) config.deepCopy();
    for (String name : secret) {
      String text = copy.required(name).stringValue();
      if (!text.isEmpty()) {
        copy.put(name, change.apply(text));
      }
    }
    return copy;
  }

  private Stream<String> secrets(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() == Secret.class)
        .map(RecordComponent::getName)
        .map(names::translate);
  }

  private String seal(String plain) {
    byte[] sealed = keyring.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sealed);
  }

  private String open(String sealed) {
    byte[] plain = keyring.open(PURPOSE, Base64.getDecoder().decode(sealed));
    return new String(plain, StandardCharsets.UTF_8);
  }
}
