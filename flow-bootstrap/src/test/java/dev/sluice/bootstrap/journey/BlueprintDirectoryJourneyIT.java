package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.blueprint.DiscoverBlueprints;
import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintDirectoryJourneyIT {

  @TempDir Path data;

  @Test
  void filesAreAppliedWheneverTheyChange() throws IOException {
    Path outside = Files.writeString(data.resolve("outside.yaml"), text("outside", "present"));
    Path directory = data.resolve("blueprints");
    Files.createDirectories(directory.resolve(".hidden"));
    Files.writeString(directory.resolve(".hidden/hidden.yaml"), text("hidden", "present"));
    Files.createSymbolicLink(directory.resolve("link.yaml"), outside);
    Files.writeString(directory.resolve("broken.yaml"), "entries: 1");
    Path file = Files.writeString(directory.resolve("mine.yaml"), text("mine", "present"));

    try (var server = RunningServer.in(data)) {
      var discover = server.bean(DiscoverBlueprints.class);
      var instances = server.bean(BlueprintInstanceRepository.class);

      discover.discover();
      assertThat(instances.list())
          .extracting(BlueprintInstance::path)
          .filteredOn(path -> !path.startsWith("default/"))
          .containsExactly("mine.yaml");
      BlueprintInstance mine = instance(instances, "mine").orElseThrow();
      assertThat(mine.last().status()).isEqualTo(Status.SUCCESSFUL);

      Files.writeString(file, text("mine", "absent"));
      discover.discover();
      BlueprintInstance changed = instance(instances, "mine").orElseThrow();
      assertThat(changed.last().hash()).isNotEqualTo(mine.last().hash());

      Files.writeString(file, text("mine", "sideways"));
      assertThat(discover.discover()).singleElement().asString().contains("sideways");
      assertThat(discover.discover()).isEmpty();
      assertThat(instance(instances, "mine").orElseThrow().last().status()).isEqualTo(Status.ERROR);

      Files.delete(file);
      discover.discover();
      assertThat(instance(instances, "mine").orElseThrow().last().status())
          .isEqualTo(Status.ORPHANED);
    }
  }

  private static Optional<BlueprintInstance> instance(
      BlueprintInstanceRepository instances, String name) {
    return instances.list().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static String text(String name, String state) {
    return """
    version: 1
    metadata:
      name: %s
    entries:
      - model: authentik_stages_dummy.dummystage
        state: %s
        identifiers:
          name: from-%s
    """
        .formatted(name, state, name);
  }
}
