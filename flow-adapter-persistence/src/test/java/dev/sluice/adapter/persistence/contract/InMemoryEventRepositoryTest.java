package dev.sluice.adapter.persistence.contract;

import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryEvents;

class InMemoryEventRepositoryTest extends EventRepositoryContract {

  InMemoryEventRepositoryTest() {
    this(new ImmediateUnitOfWork());
  }

  private InMemoryEventRepositoryTest(ImmediateUnitOfWork unitOfWork) {
    super(unitOfWork, new InMemoryEvents(unitOfWork));
  }
}
