package dev.sluice.application.port;

import java.util.function.Supplier;

/**
 * The boundary of what happens together or not at all.
 *
 * <p>Work begins without a transaction: reads are single statements, and no connection is held
 * between them. The first write opens one; it is committed when the work returns and rolled back
 * when it throws. Units do not nest: inner work joins the outer one.
 */
public interface UnitOfWork {

  /** Performs work, all of it or nothing. */
  <T> T perform(Supplier<T> work);

  /**
   * Opens the transaction now, before writes that are single statements and would open none, so
   * that they happen together; outside of a unit it does nothing.
   */
  void begin();

  /** Whether a transaction is open now. Whoever hashes or calls out refuses to do it then. */
  boolean isWriting();
}
