package dev.sluice.adapter.persistence.contract;

class InMemoryReputationsTest extends ReputationsContract {

  InMemoryReputationsTest() {
    super(Storage.inMemory());
  }
}
