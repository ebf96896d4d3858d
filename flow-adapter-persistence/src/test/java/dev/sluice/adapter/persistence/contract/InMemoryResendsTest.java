package dev.sluice.adapter.persistence.contract;

class InMemoryResendsTest extends ResendsContract {

  InMemoryResendsTest() {
    super(Storage.inMemory());
  }
}
