package dev.sluice.adapter.persistence.contract;

class InMemoryAttemptAxesTest extends AttemptAxesContract {

  InMemoryAttemptAxesTest() {
    super(Storage.inMemory());
  }
}
