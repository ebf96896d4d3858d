package dev.sluice.adapter.persistence.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once, and is read for ever. */
final class Golden {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Golden() {}

  static JSONB read(String path) {
    try (var file = Golden.class.getResourceAsStream("/" + path)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + path);
      }
      return JSONB.jsonb(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As a tree, in which neither space nor order counts. */
  static JsonNode tree(JSONB json) {
    return MAPPER.readTree(json.data());
  }
}
