package dev.sluice.adapter.persistence.contract;

class InMemoryFlowTokenRepositoryTest extends FlowTokenRepositoryContract {

  InMemoryFlowTokenRepositoryTest() {
    super(Storage.inMemory());
  }
}
