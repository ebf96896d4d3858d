package dev.sluice.adapter.persistence.contract;

class InMemoryEventRepositoryTest extends EventRepositoryContract {

  InMemoryEventRepositoryTest() {
    super(EventStorage.inMemory());
  }
}
