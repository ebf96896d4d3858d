package dev.sluice.benchmark.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was given to a program. */
public final class Arguments {

  private static final String DASHES = "--";

  private final Map<String, String> given;

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  /**
   * Takes apart what was given.
   *
   * @throws OptionRefused if something is not {@code --name=value}, is not known, or comes twice
   */
  public static Arguments of(List<Option<?>> known, List<String> args) {
    var given = new HashMap<String, String>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith(DASHES) || equals < 0) {
        throw new OptionRefused("'" + arg + "' is not of the form --name=value.", list(known));
      }
      String name = arg.substring(DASHES.length(), equals);
      requireKnown(name, known);
      if (given.putIfAbsent(name, arg.substring(equals + 1)) != null) {
        throw new OptionRefused("--" + name + " is given twice.", "Give it once.");
      }
    }
    return new Arguments(given);
  }

  /** The value of an option that always has one. */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(() -> new IllegalStateException("--" + option.name() + " has no standard"));
  }

  /** The value of an option, if it has one. */
  public <T> Optional<T> find(Option<T> option) {
    return Optional.ofNullable(given.getOrDefault(option.name(), option.standard()))
        .map(option::read);
  }

  private static void requireKnown(String name, List<Option<?>> known) {
    if (known.stream().noneMatch(option -> option.name().equals(name))) {
      throw new OptionRefused("--" + name + " is not an option of this program.", list(known));
    }
  }

  private static String list(List<Option<?>> known) {
    return known.stream()
        .map(Option::example)
        .collect(Collectors.joining(", ", "Its options, by example: ", "."));
  }
}
