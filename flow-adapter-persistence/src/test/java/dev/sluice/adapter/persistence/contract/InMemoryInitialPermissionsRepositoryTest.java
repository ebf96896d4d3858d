package dev.sluice.adapter.persistence.contract;

class InMemoryInitialPermissionsRepositoryTest extends InitialPermissionsRepositoryContract {

  InMemoryInitialPermissionsRepositoryTest() {
    super(RbacStorage.inMemory());
  }
}
