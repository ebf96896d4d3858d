package dev.sluice.adapter.persistence.setup;

import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.application.port.DefaultDefinitions;
import dev.sluice.domain.definition.FlowDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.JSONB;

/** The default flows, read from the files beside this module's migrations. */
public final class ResourceDefinitions implements DefaultDefinitions {

  private static final List<String> FILES =
      List.of("default-authentication-flow", "default-invalidation-flow");

  private final DefinitionJson definitions;

  public ResourceDefinitions(DefinitionJson definitions) {
    this.definitions = definitions;
  }

  @Override
  public List<FlowDefinition> list() {
    return FILES.stream().map(this::read).toList();
  }

  private FlowDefinition read(String name) {
    String file = "/default-flows/" + name + ".json";
    try (InputStream in = ResourceDefinitions.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file);
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return definitions.read(JSONB.jsonb(json), 0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
