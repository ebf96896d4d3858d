package dev.sluice.adapter.persistence.contract;

class InMemoryAttemptsTest extends AttemptsContract {

  InMemoryAttemptsTest() {
    super(Storage.inMemory());
  }
}
