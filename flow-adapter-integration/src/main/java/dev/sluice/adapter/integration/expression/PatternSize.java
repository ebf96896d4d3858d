package dev.sluice.adapter.integration.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a pattern becomes when it is compiled, estimated from above and without compiling it:
 * RE2 writes out every repetition, so that a few characters could fill the memory.
 */
final class PatternSize {

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,5})(,(\\d{0,5}))?\\}");
  private static final Pattern PROPERTY =
      Pattern.compile("\\\\[pP]\\{[^}]*\\}|\\\\.?", Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("\\[\\^?\\]?(\\[:[^\\]]*:\\]|\\\\.|[^\\]\\\\])*+\\]?", Pattern.DOTALL);

  private final String pattern;
  private final Deque<Long> around = new ArrayDeque<>();
  private long size;
  private long last;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  /** The number of steps, or anything above the limit if it is more than that. */
  static long of(String pattern, long limit) {
    var estimate = new PatternSize(pattern);
    int at = 0;
    while (at < pattern.length() && estimate.size <= limit) {
      at = estimate.take(at);
    }
    return estimate.size;
  }

  /** Takes what begins there, and answers where the next begins. */
  private int take(int at) {
    return switch (pattern.charAt(at)) {
      case '\\' -> atom(PROPERTY, at);
      case '[' -> atom(CLASS, at);
      case '(' -> {
        around.push(size);
        size = 0;
        yield at + 1;
      }
      case ')' -> {
        last = size + 2;
        size = last + (around.isEmpty() ? 0 : around.pop());
        yield at + 1;
      }
      case '{' -> repeated(at);
      default -> {
        last = 1;
        size++;
        yield at + 1;
      }
    };
  }

  private int atom(Pattern shape, int at) {
    last = 1;
    size++;
    Matcher atom = shape.matcher(pattern).region(at, pattern.length());
    return atom.lookingAt() ? atom.end() : at + 1;
  }

  private int repeated(int at) {
    Matcher repetition = REPETITION.matcher(pattern).region(at, pattern.length());
    if (!repetition.lookingAt()) {
      last = 1;
      size++;
      return at + 1;
    }
    long least = Long.parseLong(repetition.group(1));
    String most = repetition.group(3);
    long times = most == null || most.isEmpty() ? least + 1 : Long.parseLong(most);
    size += last * Math.max(0, Math.max(least, times) - 1);
    last *= Math.max(1, Math.max(least, times));
    return repetition.end();
  }
}
