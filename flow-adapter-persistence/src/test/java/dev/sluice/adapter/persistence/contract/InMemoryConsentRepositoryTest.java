package dev.sluice.adapter.persistence.contract;

class InMemoryConsentRepositoryTest extends ConsentRepositoryContract {

  InMemoryConsentRepositoryTest() {
    super(Storage.inMemory());
  }
}
