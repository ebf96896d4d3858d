package dev.sluice.adapter.persistence.contract;

class InMemoryTokenRepositoryTest extends TokenRepositoryContract {

  InMemoryTokenRepositoryTest() {
    super(Storage.inMemory());
  }
}
