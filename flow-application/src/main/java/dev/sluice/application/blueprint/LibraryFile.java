package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.BlueprintMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file with a blueprint that this node has.
 *
 * @param hash SHA-512 of its bytes in hexadecimal digits
 * @param metadata what it says about itself, or its path where it says nothing
 */
public record LibraryFile(String path, Instant modified, String hash, BlueprintMetadata metadata) {

  static LibraryFile of(Read read, Instant modified, String path) {
    BlueprintMetadata said = read.metadata;
    return new LibraryFile(
        path, modified, read.hash, said == null ? new BlueprintMetadata(path, Map.of()) : said);
  }

  /**
   * What reading a text came to.
   *
   * @param complaints what is wrong with it; nothing if it is a blueprint
   */
  record Read(String hash, @Nullable BlueprintMetadata metadata, List<String> complaints) {}
}
