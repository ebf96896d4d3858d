package dev.sluice.adapter.persistence.contract;

class InMemoryGrantRepositoryTest extends GrantRepositoryContract {

  InMemoryGrantRepositoryTest() {
    super(RbacStorage.inMemory());
  }
}
