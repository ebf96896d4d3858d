package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryCertificateKeyPairs;
import dev.sluice.application.port.UnitOfWork;
import javax.sql.DataSource;

/** The ports that the contract of certificates is about, of one storage. */
record KeyPairStorage(UnitOfWork unitOfWork, CertificateKeyPairRepository pairs) {

  static KeyPairStorage inMemory() {
    var unitOfWork = new ImmediateUnitOfWork();
    return new KeyPairStorage(unitOfWork, new InMemoryCertificateKeyPairs(unitOfWork));
  }

  static KeyPairStorage on(DataSource source) {
    var ports = new JooqPorts(source);
    return new KeyPairStorage(ports.unitOfWork(), ports.certificateKeyPairs());
  }
}
