package dev.sluice.benchmark.program;

import dev.sluice.benchmark.program.Option.Values;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of options are written. */
public final class Spelling {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([sm])");

  private static final int SECONDS_PER_MINUTE = 60;

  private Spelling() {}

  /** A text that is not blank. */
  public static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be blank");
    }
    return text;
  }

  /** A whole number within bounds. */
  public static Values<Integer> number(int least, int most) {
    return text -> {
      int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
      if (number < least || number > most) {
        throw new IllegalArgumentException(
            "must be a whole number from %d to %d".formatted(least, most));
      }
      return number;
    };
  }

  /** Yes or no. */
  public static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("must be yes or no");
    };
  }

  /** A length of time in whole seconds or minutes. */
  public static Values<Duration> duration(int leastSeconds) {
    return text -> {
      Matcher length = LENGTH.matcher(text);
      long seconds = length.matches() ? seconds(length) : -1;
      if (seconds < leastSeconds) {
        throw new IllegalArgumentException(
            "must be a number of seconds or minutes like 30s or 2m, at least "
                + leastSeconds
                + "s");
      }
      return Duration.ofSeconds(seconds);
    };
  }

  /** A place in the file system. */
  public static Path path(String text) {
    try {
      return Path.of(text(text)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("must be a path", e);
    }
  }

  private static long seconds(Matcher length) {
    long number = Long.parseLong(length.group(1));
    return length.group(2).equals("m") ? SECONDS_PER_MINUTE * number : number;
  }

  /** Several values, separated by commas. */
  public static <T> Values<List<T>> list(Values<T> values) {
    return text -> Arrays.stream(text.split(",", -1)).map(String::strip).map(values::of).toList();
  }
}
