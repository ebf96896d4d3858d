package dev.sluice.benchmark.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /proc/<pid>/status} says about the memory of a process.
 *
 * @param residentKib what it holds now
 * @param peakKib the most that it ever held
 */
public record Memory(long residentKib, long peakKib) {

  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB$");
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");

  static Memory parse(String text) {
    return new Memory(kib(RESIDENT, text), kib(PEAK, text));
  }

  private static long kib(Pattern pattern, String text) {
    Matcher line = pattern.matcher(text);
    if (!line.find()) {
      throw new IllegalStateException("no line " + pattern);
    }
    return Long.parseLong(line.group(1));
  }
}
