package dev.sluice.adapter.persistence.contract;

class InMemoryStageRepositoryTest extends StageRepositoryContract {

  InMemoryStageRepositoryTest() {
    super(DefinitionStorage.inMemory());
  }
}
