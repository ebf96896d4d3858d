package dev.sluice.adapter.integration.blueprint;

import dev.sluice.application.port.BlueprintFiles.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The blueprints of an operator: files that end with {@code .yaml} below one directory. What is
 * hidden is none, and links must not lead out of it.
 */
final class BlueprintDirectory {

  private static final String ENDING = ".yaml";
  private static final int LARGEST = 1024 * 1024;
  private static final int DEEPEST = 16;
  private static final int MOST = 1_000;

  private final Path directory;

  BlueprintDirectory(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  List<Place> list() {
    var found = new ArrayList<Place>();
    if (!Files.isDirectory(directory)) {
      return found;
    }
    try {
      Files.walkFileTree(
          directory, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Collector(found));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + directory, unreadable);
    }
    return found;
  }

  Optional<byte[]> read(String path) {
    try {
      Path file = directory.resolve(path).normalize();
      if (!file.startsWith(directory) || !isBlueprint(file) || !isInside(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] text = in.readNBytes(LARGEST + 1);
        return Optional.of(text).filter(read -> read.length <= LARGEST);
      }
    } catch (InvalidPathException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private boolean isBlueprint(Path file) {
    boolean isVisible = true;
    for (Path part : directory.relativize(file)) {
      isVisible &= !part.toString().startsWith(".");
    }
    return isVisible && file.toString().endsWith(ENDING);
  }

  private boolean isInside(Path file) throws IOException {
    Path real = file.toRealPath();
    return real.startsWith(directory.toRealPath()) && Files.isRegularFile(real);
  }

  /** Does not follow links to directories; those to files count by where they lead. */
  private final class Collector extends SimpleFileVisitor<Path> {

    private final List<Place> found;

    private Collector(List<Place> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
      boolean isHidden =
          !visited.equals(directory) && String.valueOf(visited.getFileName()).startsWith(".");
      return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (isBlueprint(file) && Files.exists(file) && isInside(file)) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        found.add(new Place(path, Files.getLastModifiedTime(file).toInstant()));
      }
      return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** It has just gone, or is not for us. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }
  }
}
