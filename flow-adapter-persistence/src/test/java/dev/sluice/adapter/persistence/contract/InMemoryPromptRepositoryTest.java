package dev.sluice.adapter.persistence.contract;

class InMemoryPromptRepositoryTest extends PromptRepositoryContract {

  InMemoryPromptRepositoryTest() {
    super(DefinitionStorage.inMemory());
  }
}
