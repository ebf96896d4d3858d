package dev.sluice.benchmark.scenario;

import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jooq.JSONB;
import org.springframework.beans.factory.BeanFactory;

/** The flows that are measured beside the default ones, added as administrators do it. */
enum BenchmarkFlow {
  /** Its first page asks for name and password at once. */
  LOGIN,
  /**
   * It asks for name and password, then for more, makes an account that cannot be used yet, mails a
   * link, and logs whoever opens it in.
   */
  ENROLLMENT;

  FlowSlug slug() {
    return new FlowSlug("benchmark-" + name().toLowerCase(Locale.ROOT));
  }

  /** Adds the flow unless it is there. */
  void addTo(BeanFactory server) {
    FlowRepository flows = server.getBean(FlowRepository.class);
    if (flows.find(slug()).isPresent()) {
      return;
    }
    FlowDefinition definition = definition(server.getBean(DefinitionJson.class));
    PromptRepository prompts = server.getBean(PromptRepository.class);
    StageRepository stages = server.getBean(StageRepository.class);
    server
        .getBean(UnitOfWork.class)
        .perform(() -> {
          definition.prompts().forEach(prompts::add);
          // a stage that is referred to comes before the one that refers to it
          definition.stages().stream()
              .sorted(Comparator.comparingInt(stage -> stage.config().references().size()))
              .forEach(stages::add);
          flows.add(definition.flow());
          return definition;
        });
  }

  private FlowDefinition definition(DefinitionJson definitions) {
    String file = slug().value() + ".json";
    try (InputStream in =
        Objects.requireNonNull(BenchmarkFlow.class.getResourceAsStream(file), file)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return definitions.read(JSONB.jsonb(json), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
