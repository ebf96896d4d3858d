package dev.sluice.adapter.persistence.contract;

class InMemoryFlowRepositoryTest extends FlowRepositoryContract {

  InMemoryFlowRepositoryTest() {
    super(DefinitionStorage.inMemory());
  }
}
