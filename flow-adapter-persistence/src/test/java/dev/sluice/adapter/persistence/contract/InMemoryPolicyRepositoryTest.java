package dev.sluice.adapter.persistence.contract;

class InMemoryPolicyRepositoryTest extends PolicyRepositoryContract {

  InMemoryPolicyRepositoryTest() {
    super(DefinitionStorage.inMemory());
  }
}
