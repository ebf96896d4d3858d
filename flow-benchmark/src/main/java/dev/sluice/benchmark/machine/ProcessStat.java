package dev.sluice.benchmark.machine;

import java.time.Duration;

/**
 * What {@code /proc/<pid>/stat} says about a process.
 *
 * @param pid its number
 * @param command the name of its program, cut to 15 characters
 * @param parent the number of the process that started it
 * @param cpu what it has used itself
 * @param buried what those of its children have used that have ended
 */
record ProcessStat(long pid, String command, long parent, Duration cpu, Duration buried) {

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_CHILDREN = 13;
  private static final int SYSTEM_OF_CHILDREN = 14;

  /** The name stands in parentheses and may itself hold any character. */
  static ProcessStat parse(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    String[] rest = text.substring(close + 2).split(" ");
    return new ProcessStat(
        Long.parseLong(text.substring(0, open - 1)),
        text.substring(open + 1, close),
        Long.parseLong(rest[PARENT]),
        Ticks.sum(rest[USER], rest[SYSTEM]),
        Ticks.sum(rest[USER_OF_CHILDREN], rest[SYSTEM_OF_CHILDREN]));
  }
}
