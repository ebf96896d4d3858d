package dev.sluice.adapter.persistence.contract;

class InMemoryCertificateKeyPairRepositoryTest extends CertificateKeyPairRepositoryContract {

  InMemoryCertificateKeyPairRepositoryTest() {
    super(KeyPairStorage.inMemory());
  }
}
