package dev.sluice.adapter.persistence.contract;

class InMemoryGroupRepositoryTest extends GroupRepositoryContract {

  InMemoryGroupRepositoryTest() {
    super(RbacStorage.inMemory());
  }
}
