package dev.sluice.adapter.persistence.contract;

class InMemoryInvitationRepositoryTest extends InvitationRepositoryContract {

  InMemoryInvitationRepositoryTest() {
    super(Storage.inMemory());
  }
}
