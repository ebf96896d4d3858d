package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.TextSource;
import dev.sluice.domain.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files below the directories that the configuration lets blueprints read; none unless named.
 * Links count by where they lead.
 */
public final class AllowedFiles implements TextSource {

  private static final int LARGEST = 1024 * 1024;

  private final List<Path> directories;

  /**
   * @param directories below which files may be read; relative paths are looked for in each
   */
  public AllowedFiles(List<Path> directories) {
    this.directories =
        directories.stream().map(directory -> directory.toAbsolutePath().normalize()).toList();
  }

  @Override
  public Reading read(String name) {
    Reading best = new Reading.Refused();
    for (Path directory : directories) {
      Reading reading = read(directory, name);
      if (reading instanceof Reading.Read) {
        return reading;
      }
      best = reading instanceof Reading.Missing ? reading : best;
    }
    return best;
  }

  private static Reading read(Path directory, String name) {
    try {
      Path file = directory.resolve(name).normalize();
      if (!file.startsWith(directory)) {
        return new Reading.Refused();
      }
      if (!Files.exists(file)) {
        return new Reading.Missing("does not exist");
      }
      Path real = file.toRealPath();
      return real.startsWith(directory.toRealPath()) ? text(real) : new Reading.Refused();
    } catch (InvalidPathException impossible) {
      return new Reading.Refused();
    } catch (IOException unreadable) {
      return new Reading.Missing("cannot be read as text");
    }
  }

  private static Reading text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new Reading.Missing("is no file");
    }
    byte[] bytes = beginning(file);
    if (bytes.length > LARGEST) {
      return new Reading.Missing("is larger than " + LARGEST + " bytes");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return Value.Text.isStorable(text) ? new Reading.Read(text) : new Reading.Missing("is no text");
  }

  /** Not by its size, which may change, and which some files do not tell. */
  private static byte[] beginning(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return input.readNBytes(LARGEST + 1);
    }
  }
}
