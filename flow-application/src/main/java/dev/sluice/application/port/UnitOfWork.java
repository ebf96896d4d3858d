package dev.sluice.application.port;

import java.util.function.Supplier;

/**
 * The boundary of what happens together or not at all.
 *
 * <p>Work begins without a transaction: reads are single statements, and no connection is held
 * between them. Writes happen when the work returns, together, and not at all when it throws; one
 * that has to answer before, or a read after a write, opens a transaction earlier. A write may
 * therefore fail as late as when the work returns. Units do not nest: inner work joins the outer
 * one.
 */
public interface UnitOfWork {

  /** Performs work, all of it or nothing. */
  <T> T perform(Supplier<T> work);

  /**
   * Performs a part of the work that the rest does not need: if it fails, what it wrote is undone,
   * and the rest goes on.
   *
   * @return whether it succeeded
   */
  boolean attempt(Runnable part);

  /** Whether a transaction is open now. Whoever hashes or calls out refuses to do it then. */
  boolean isWriting();
}
