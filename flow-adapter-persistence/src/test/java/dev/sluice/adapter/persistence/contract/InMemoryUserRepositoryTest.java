package dev.sluice.adapter.persistence.contract;

class InMemoryUserRepositoryTest extends UserRepositoryContract {

  InMemoryUserRepositoryTest() {
    super(Storage.inMemory());
  }
}
