package dev.sluice.application.port;

import java.util.concurrent.atomic.AtomicLong;

/** Keys that are the same in every run of a test: {@code key-1}, {@code key-2} and so on. */
public final class FixedKeys implements KeySource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    return "key-" + last.incrementAndGet();
  }
}
