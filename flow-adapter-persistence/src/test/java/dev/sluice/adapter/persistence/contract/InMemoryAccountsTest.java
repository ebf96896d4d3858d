package dev.sluice.adapter.persistence.contract;

class InMemoryAccountsTest extends AccountsContract {

  InMemoryAccountsTest() {
    super(RbacStorage.inMemory());
  }
}
