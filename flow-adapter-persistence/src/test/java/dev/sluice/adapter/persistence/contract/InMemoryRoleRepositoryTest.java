package dev.sluice.adapter.persistence.contract;

class InMemoryRoleRepositoryTest extends RoleRepositoryContract {

  InMemoryRoleRepositoryTest() {
    super(RbacStorage.inMemory());
  }
}
