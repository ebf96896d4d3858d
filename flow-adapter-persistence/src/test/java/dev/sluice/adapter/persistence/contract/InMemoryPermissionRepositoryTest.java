package dev.sluice.adapter.persistence.contract;

class InMemoryPermissionRepositoryTest extends PermissionRepositoryContract {

  InMemoryPermissionRepositoryTest() {
    super(RbacStorage.inMemory());
  }
}
