package dev.sluice.benchmark.scenario;

import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import org.jooq.JSONB;
import org.springframework.beans.factory.BeanFactory;

/** The flow whose first page asks for name and password at once, added as administrators do it. */
final class BenchmarkFlow {

  static final FlowSlug SLUG = new FlowSlug("benchmark-login");

  private BenchmarkFlow() {}

  /** Adds the flow unless it is there. */
  static void addTo(BeanFactory server) {
    FlowRepository flows = server.getBean(FlowRepository.class);
    if (flows.find(SLUG).isPresent()) {
      return;
    }
    FlowDefinition definition = definition(server.getBean(DefinitionJson.class));
    StageRepository stages = server.getBean(StageRepository.class);
    server
        .getBean(UnitOfWork.class)
        .perform(() -> {
          // a stage that is referred to comes before the one that refers to it
          definition.stages().stream()
              .sorted(Comparator.comparingInt(stage -> stage.config().references().size()))
              .forEach(stages::add);
          flows.add(definition.flow());
          return definition;
        });
  }

  private static FlowDefinition definition(DefinitionJson definitions) {
    String file = SLUG.value() + ".json";
    try (InputStream in =
        Objects.requireNonNull(BenchmarkFlow.class.getResourceAsStream(file), file)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return definitions.read(JSONB.jsonb(json), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
