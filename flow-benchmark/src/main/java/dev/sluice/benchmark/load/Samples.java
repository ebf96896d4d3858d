package dev.sluice.benchmark.load;

import java.util.Arrays;
import java.util.stream.IntStream;

/** When things ended and how long they took; any number of threads may add. */
final class Samples {

  private static final int FIRST_CAPACITY = 1_024;

  private long[] ends = new long[FIRST_CAPACITY];
  private long[] times = new long[FIRST_CAPACITY];
  private int size;

  synchronized void add(long end, long time) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
    }
    ends[size] = end;
    times[size] = time;
    size++;
  }

  /** The times of those that ended at or after one moment and before another. */
  synchronized long[] between(long from, long to) {
    return IntStream.range(0, size)
        .filter(i -> ends[i] - from >= 0 && ends[i] - to < 0)
        .mapToLong(i -> times[i])
        .toArray();
  }
}
