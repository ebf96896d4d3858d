package dev.sluice.adapter.integration.password;

import dev.sluice.application.port.UnitOfWork;
import java.util.function.Supplier;

/** Units of work that are always writing, or never. */
public enum Transactions implements UnitOfWork {
  OPEN,
  NONE;

  @Override
  public <T> T perform(Supplier<T> work) {
    return work.get();
  }

  @Override
  public boolean attempt(Runnable part) {
    part.run();
    return true;
  }

  @Override
  public boolean isWriting() {
    return this == OPEN;
  }
}
