package dev.sluice.bootstrap.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.bootstrap.journey.NpmPackages;
import dev.sluice.bootstrap.journey.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds the contract: beside the repository, or in the client that is published for it. */
final class ContractFile {

  private static final Path BESIDE = Path.of("../../shared/contract/openapi.json");
  private static final Path PUBLISHED = Path.of("node_modules/@goauthentik/api/schema.yml");
  private static final String WHAT = "what the server answers, against the contract";

  private ContractFile() {}

  /** Reads it; skips what needs it, loudly, where there is none. */
  static ApiDocument read() throws IOException, InterruptedException {
    return Files.exists(BESIDE)
        ? read(JsonMapper.shared(), BESIDE)
        : read(YAMLMapper.shared(), published());
  }

  private static Path published() throws IOException, InterruptedException {
    NpmPackages.assumeNpm(WHAT);
    Path file = NpmPackages.install().resolve(PUBLISHED);
    if (!Files.exists(file)) {
      Programs.reportMissing(WHAT, "the contract is nowhere");
    }
    assumeTrue(Files.exists(file), "no contract");
    return file;
  }

  private static ApiDocument read(ObjectMapper mapper, Path file) {
    return new ApiDocument(mapper.readTree(file.toFile()));
  }
}
