package dev.sluice.adapter.persistence.contract;

class InMemoryOutboxTest extends OutboxContract {

  InMemoryOutboxTest() {
    super(Storage.inMemory());
  }
}
