package dev.sluice.bootstrap.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A resource file of lines {@code name = value}; what follows a hash at a line's start is prose.
 */
final class Table {

  private final Map<String, String> lines = new LinkedHashMap<>();

  private Table() {}

  static Table read(String name) {
    var table = new Table();
    text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::add);
    return table;
  }

  /** The text of a resource of these tests. */
  static String text(String name) {
    try (var in = Table.class.getResourceAsStream("/contract/" + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> names() {
    return lines.keySet();
  }

  /** The value of the first of some names that is there. */
  Optional<String> find(String... names) {
    return Stream.of(names).filter(lines::containsKey).map(lines::get).findFirst();
  }

  private void add(String line) {
    String[] sides = line.split("=", 2);
    String value = sides.length == 1 ? "" : sides[1].strip();
    if (lines.put(sides[0].strip(), value) != null) {
      throw new IllegalStateException("twice in a table: " + line);
    }
  }
}
