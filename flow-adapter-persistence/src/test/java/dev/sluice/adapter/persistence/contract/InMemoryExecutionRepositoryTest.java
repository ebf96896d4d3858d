package dev.sluice.adapter.persistence.contract;

class InMemoryExecutionRepositoryTest extends ExecutionRepositoryContract {

  InMemoryExecutionRepositoryTest() {
    super(Storage.inMemory());
  }
}
