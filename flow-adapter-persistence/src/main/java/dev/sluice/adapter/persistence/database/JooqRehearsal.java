package dev.sluice.adapter.persistence.database;

import dev.sluice.application.port.Rehearsal;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Rehearsals on PostgreSQL: transactions that are never committed. One at a time, because each
 * needs a second connection while its caller may hold a first one.
 */
public final class JooqRehearsal implements Rehearsal {

  private final JooqDatabase database;
  private final ReentrantLock stage = new ReentrantLock();

  public JooqRehearsal(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T perform(Supplier<T> work) {
    stage.lock();
    var unit = new JooqUnit(database);
    try {
      T result = database.in(unit, work);
      unit.finish();
      return result;
    } finally {
      unit.rollBack();
      stage.unlock();
    }
  }
}
