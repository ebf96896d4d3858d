package dev.sluice.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files with blueprints that this node has, bundled ones included. */
public interface BlueprintFiles {

  /** The files that come with the product, in the order in which an empty database gets them. */
  List<String> bundled();

  /** All files, by path. */
  List<Place> list();

  /** The text of a file of the list, or nothing if it is none, or too large. */
  Optional<byte[]> read(String path);

  /**
   * Where a file is.
   *
   * @param path within the directory, between slashes
   */
  record Place(String path, Instant modified) {}
}
