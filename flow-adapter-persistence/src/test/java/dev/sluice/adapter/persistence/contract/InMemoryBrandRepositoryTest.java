package dev.sluice.adapter.persistence.contract;

class InMemoryBrandRepositoryTest extends BrandRepositoryContract {

  InMemoryBrandRepositoryTest() {
    super(BrandStorage.inMemory());
  }
}
