package dev.sluice.application.port;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Writes at once, and undoes it when the work throws. */
public final class ImmediateUnitOfWork implements UnitOfWork {

  private final ScopedValue<Unit> current = ScopedValue.newInstance();

  @Override
  public <T> T perform(Supplier<T> work) {
    if (current.isBound()) {
      return work.get();
    }
    var unit = new Unit();
    try {
      return ScopedValue.where(current, unit).call(work::get);
    } catch (RuntimeException | Error failure) {
      unit.undo();
      throw failure;
    }
  }

  @Override
  public boolean attempt(Runnable part) {
    int before = current.isBound() ? current.get().undos.size() : 0;
    try {
      part.run();
      return true;
    } catch (RuntimeException failed) {
      if (current.isBound()) {
        current.get().undoTo(before);
      }
      return false;
    }
  }

  @Override
  public boolean isWriting() {
    return current.isBound() && current.get().writing;
  }

  /** A write of the kind that opens a transaction; outside of units it is final. */
  void write(Runnable undo) {
    if (current.isBound()) {
      current.get().writing = true;
      current.get().undos.push(undo);
    }
  }

  /** A write that opens no transaction, but holds only if its unit does; outside it is final. */
  void join(Runnable undo) {
    if (current.isBound()) {
      current.get().undos.push(undo);
    }
  }

  private static final class Unit {

    private final Deque<Runnable> undos = new ArrayDeque<>();
    private boolean writing;

    private void undo() {
      undoTo(0);
    }

    private void undoTo(int before) {
      while (undos.size() > before) {
        undos.pop().run();
      }
    }
  }
}
