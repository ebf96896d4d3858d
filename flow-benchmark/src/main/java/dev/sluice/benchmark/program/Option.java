package dev.sluice.benchmark.program;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be given as {@code --name=value}.
 *
 * @param name without the dashes
 * @param sample what a value looks like
 * @param standard what counts where none is given, or null where nothing does
 * @param help what it is for
 * @param values makes a value of a text
 */
public record Option<T>(
    String name, String sample, @Nullable String standard, String help, Values<T> values) {

  /** Makes a value of a text. */
  @FunctionalInterface
  public interface Values<T> {

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException with what it must be, as in "must be a whole number"
     */
    T of(String text);
  }

  /** An option with a value that counts where none is given. */
  public static <T> Option<T> of(String name, String standard, String help, Values<T> values) {
    return new Option<>(name, standard, standard, help, values);
  }

  /** An option without which the program does something else. */
  public static <T> Option<T> optional(String name, String sample, String help, Values<T> values) {
    return new Option<>(name, sample, null, help, values);
  }

  /** How a value is given. */
  public String as(String value) {
    return "--" + name + "=" + value;
  }

  /** What a person needs to know about it, in one line. */
  public String description() {
    return standard == null
        ? "%s  %s".formatted(example(), help)
        : "--%s=...  %s (%s)".formatted(name, help, standard);
  }

  String example() {
    return as(sample);
  }

  T read(String text) {
    try {
      return values.of(text);
    } catch (IllegalArgumentException e) {
      throw OptionRefused.value(this, text, String.valueOf(e.getMessage()));
    }
  }
}
