package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.application.shape.WireNames;
import dev.sluice.domain.shared.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Configurations whose secrets are sealed one by one, so that the rest can be searched. */
final class SealedConfig {

  private static final String PURPOSE = "stage-config-secret";
  private static final String SEALED = "$sealed";

  private static final ClassValue<List<String>> SECRETS =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return Arrays.stream(
                  Objects.requireNonNullElse(type.getRecordComponents(), new RecordComponent[0]))
              .filter(component -> component.getType() == Secret.class)
              .map(component -> WireNames.of(component.getName()))
              .toList();
        }
      };

  private final Keyring keyring;

  SealedConfig(Keyring keyring) {
    this.keyring = keyring;
  }

  /** A configuration as it is stored; a blank is no secret. */
  JsonNode sealed(Class<?> type, JsonNode config) {
    for (String name : SECRETS.get(type)) {
      if (config instanceof ObjectNode fields && !fields.path(name).asString("").isEmpty()) {
        byte[] plain = fields.path(name).stringValue().getBytes(StandardCharsets.UTF_8);
        String sealed = Base64.getEncoder().encodeToString(keyring.seal(PURPOSE, plain));
        fields.putObject(name).put(SEALED, sealed);
      }
    }
    return config;
  }

  /** A configuration as it is read. */
  JsonNode opened(Class<?> type, JsonNode stored) {
    if (SECRETS.get(type).isEmpty()) {
      return stored;
    }
    JsonNode config = stored.deepCopy();
    for (String name : SECRETS.get(type)) {
      if (config instanceof ObjectNode fields && fields.path(name).path(SEALED).isString()) {
        byte[] sealed = Base64.getDecoder().decode(fields.path(name).path(SEALED).stringValue());
        fields.put(name, new String(keyring.open(PURPOSE, sealed), StandardCharsets.UTF_8));
      }
    }
    return config;
  }

  /** Whether a configuration is stored as it is. */
  static boolean isOpen(Class<?> type) {
    return SECRETS.get(type).isEmpty();
  }
}
