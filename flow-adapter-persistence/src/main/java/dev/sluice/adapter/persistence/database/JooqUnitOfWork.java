package dev.sluice.adapter.persistence.database;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.shared.FlowFault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** Units of work on PostgreSQL. */
public final class JooqUnitOfWork implements UnitOfWork {

  private static final Logger LOG = System.getLogger(JooqUnitOfWork.class.getName());

  private final JooqDatabase database;

  public JooqUnitOfWork(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T perform(Supplier<T> work) {
    return database.findUnit().isPresent() ? work.get() : perform(new JooqUnit(database), work);
  }

  @Override
  public boolean attempt(Runnable part) {
    try {
      database.findUnit().ifPresentOrElse(unit -> unit.attempt(part), part);
      return true;
    } catch (FlowFault.Unavailable outage) {
      throw outage;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "A part of a unit of work was left out.", failed);
      return false;
    }
  }

  @Override
  public boolean isWriting() {
    return database.findUnit().filter(JooqUnit::isWriting).isPresent();
  }

  private <T> T perform(JooqUnit unit, Supplier<T> work) {
    T result;
    try {
      result = database.in(unit, work);
      unit.finish();
    } catch (RuntimeException | Error failure) {
      rollBack(unit, failure);
      throw failure;
    }
    unit.commit();
    return result;
  }

  /** What went wrong first is what is told. */
  private static void rollBack(JooqUnit unit, Throwable failure) {
    try {
      unit.rollBack();
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }
}
