package dev.sluice.adapter.persistence.contract;

class InMemoryCertificateKeyPairListTest extends CertificateKeyPairListContract {

  InMemoryCertificateKeyPairListTest() {
    super(KeyPairStorage.inMemory());
  }
}
