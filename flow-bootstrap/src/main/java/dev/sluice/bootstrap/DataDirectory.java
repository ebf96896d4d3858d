package dev.sluice.bootstrap;

import dev.sluice.application.port.KeySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server keeps beside itself. */
final class DataDirectory {

  private final Path directory;

  private DataDirectory(Path directory) {
    this.directory = directory;
  }

  /** Makes the directory if it is not there, for its owner only, and out of sight of git. */
  static DataDirectory at(String configured) {
    Path directory = Path.of(configured).toAbsolutePath().normalize();
    try {
      if (Files.notExists(directory)) {
        createParents(directory);
        Files.createDirectory(directory, OwnerOnlyFile.attributes(directory, "rwx------"));
      }
      Path ignored = directory.resolve(".gitignore");
      if (Files.notExists(ignored)) {
        Files.writeString(ignored, "*\n");
      }
      var data = new DataDirectory(directory);
      Files.createDirectories(data.media());
      return data;
    } catch (IOException e) {
      throw ConfigurationRefused.value(
          "sluice.data-directory", configured, "that cannot be used (" + e + ")");
    }
  }

  Path database() {
    return directory.resolve("postgres");
  }

  Path initialSetup() {
    return directory.resolve("initial-setup.txt");
  }

  /** Where uploaded files go. */
  Path media() {
    return directory.resolve("media");
  }

  /** Where blueprints are found; nobody makes it but the operator. */
  Path blueprints() {
    return directory.resolve("blueprints");
  }

  /** The key that was generated at the first start; generates it if this is that start. */
  String secretKey(KeySource keys) {
    Path file = directory.resolve("secret.key");
    try {
      if (Files.notExists(file)) {
        generate(file, keys.next());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("No secret key in " + file, e);
    }
  }

  private static void createParents(Path directory) throws IOException {
    Path parent = directory.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  private static void generate(Path file, String key) throws IOException {
    try {
      OwnerOnlyFile.write(file, key + "\n");
    } catch (FileAlreadyExistsException e) {
      // another process was first, and its key is as good
    }
  }
}
