package dev.sluice.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's classes for the schema that the migrations make on a real PostgreSQL.
 *
 * <p>The build starts this file with the JDK's source launcher. It does nothing while its stamp
 * says that neither the migrations nor the generator have changed.
 */
final class JooqCodegen {

  private final Path migrations;
  private final Path target;
  private final String packageName;
  private final Path workingDirectory;

  private JooqCodegen(Path migrations, Path target, String packageName, Path workingDirectory) {
    this.migrations = migrations;
    this.target = target;
    this.packageName = packageName;
    this.workingDirectory = workingDirectory;
  }

  /** Takes this very file, the migrations, the target, the package and PostgreSQL's directory. */
  public static void main(String[] args) throws Exception {
    var self = Path.of(args[0]);
    new JooqCodegen(Path.of(args[1]), Path.of(args[2]), args[3], Path.of(args[4])).run(self);
  }

  private void run(Path self) throws Exception {
    List<Path> scripts = files(migrations);
    Path stamp = target.resolve(".stamp");
    String wanted = stampOf(self, scripts);
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    clear();
    if (!scripts.isEmpty()) {
      generate();
    }
    Files.createDirectories(target);
    Files.writeString(stamp, wanted);
    System.out.println("[jooq] generated from " + scripts.size() + " migrations");
  }

  private void generate() throws Exception {
    try (EmbeddedPostgres postgres = startOrUnpackAgain()) {
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(configuration(postgres.getJdbcUrl("postgres", "postgres")));
    }
  }

  private EmbeddedPostgres startOrUnpackAgain() throws IOException {
    try {
      return start();
    } catch (IOException | RuntimeException e) {
      // a build that was interrupted while unpacking leaves a directory that never works again
      FileUtils.deleteDirectory(workingDirectory.toFile());
      return start();
    }
  }

  private EmbeddedPostgres start() throws IOException {
    Files.createDirectories(workingDirectory);
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(workingDirectory.toFile())
        .start();
  }

  private Configuration configuration(String url) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(database())
                .withGenerate(style())
                .withTarget(
                    new Target().withPackageName(packageName).withDirectory(target.toString())));
  }

  private static Database database() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withInputSchema("public")
        .withOutputSchemaToDefault(true)
        .withExcludes("flyway_schema_history|event_rest")
        .withForcedTypes(
            new ForcedType()
                .withName("INSTANT")
                .withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone)"));
  }

  private static Generate style() {
    return new Generate()
        .withRecords(true)
        .withPojos(false)
        .withDaos(false)
        .withGeneratedAnnotation(true)
        .withGeneratedAnnotationDate(false)
        .withGeneratedAnnotationType(GeneratedAnnotationType.JAVAX_ANNOTATION_PROCESSING_GENERATED);
  }

  private String stampOf(Path self, List<Path> scripts)
      throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(self));
    digest.update(packageName.getBytes(UTF_8));
    for (Path script : scripts) {
      digest.update(script.getFileName().toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(script));
    }
    return HexFormat.of().formatHex(digest.digest()) + " jooq-" + Constants.FULL_VERSION;
  }

  private void clear() throws IOException {
    for (Path stale : files(target)) {
      Files.delete(stale);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
