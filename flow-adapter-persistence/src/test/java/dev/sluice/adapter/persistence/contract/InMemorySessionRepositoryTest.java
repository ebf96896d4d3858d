package dev.sluice.adapter.persistence.contract;

class InMemorySessionRepositoryTest extends SessionRepositoryContract {

  InMemorySessionRepositoryTest() {
    super(Storage.inMemory());
  }
}
