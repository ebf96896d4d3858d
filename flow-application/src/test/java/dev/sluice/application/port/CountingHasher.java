package dev.sluice.application.port;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes that anybody can read, counted: {@code hashed:<password>}, or {@code outdated:<password>}
 * for what former parameters made.
 */
public final class CountingHasher implements PasswordHasher {

  private static final String CURRENT = "hashed:";
  private static final String OUTDATED = "outdated:";

  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger waits = new AtomicInteger();
  private final UnitOfWork unitOfWork;

  public CountingHasher(UnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  @Override
  public String hash(String password) {
    requireNoTransaction();
    count.incrementAndGet();
    return CURRENT + password;
  }

  @Override
  public void waitAsLong() {
    requireNoTransaction();
    waits.incrementAndGet();
  }

  @Override
  public Match verify(String password, String hash) {
    requireNoTransaction();
    if (hash.startsWith(CURRENT)) {
      count.incrementAndGet();
      return hash.equals(CURRENT + password) ? Match.RIGHT : Match.WRONG;
    }
    if (hash.startsWith(OUTDATED)) {
      return hash.equals(OUTDATED + password) ? Match.RIGHT_BUT_OUTDATED : Match.WRONG_AND_OUTDATED;
    }
    return Match.UNKNOWN_HASH;
  }

  @Override
  public boolean understands(String hash) {
    return hash.startsWith(CURRENT) || hash.startsWith(OUTDATED);
  }

  /** How many hashes of the current parameters were paid for. */
  public int count() {
    return count.get();
  }

  /** How often somebody was kept waiting as if a hash were computed. */
  public int waits() {
    return waits.get();
  }

  private void requireNoTransaction() {
    if (unitOfWork.isWriting()) {
      throw new IllegalStateException("hashing inside a transaction");
    }
  }
}
