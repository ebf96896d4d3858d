package dev.sluice.adapter.integration.crypto;

import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.shared.FlowFault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Makes pairs, no more at once than leave processors for everybody else. */
public final class SelfSignedCertificates implements CertificateGenerator {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final UnitOfWork work;
  private final Semaphore places;

  /**
   * @param clock what certificates are valid from
   * @param work says whether a transaction is open, which a key is not worth holding
   * @param atOnce how many pairs are made at once
   */
  public SelfSignedCertificates(InstantSource clock, UnitOfWork work, int atOnce) {
    this.clock = clock;
    this.work = work;
    this.places = new Semaphore(atOnce, true);
  }

  @Override
  public Generated generate(CertificateRequest request) {
    if (work.isWriting()) {
      throw new IllegalStateException("keys are not made within a transaction");
    }
    takePlace();
    try {
      return made(request);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The JDK cannot make a key", e);
    } finally {
      places.release();
    }
  }

  private Generated made(CertificateRequest request) throws GeneralSecurityException, IOException {
    SigningKind kind = SigningKind.of(request.algorithm());
    KeyPair keys = kind.newKeys();
    var certificate = new SelfSignedCertificate(request, clock.instant());
    return new Generated(certificate.signed(kind, keys), KeyPem.of(keys));
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unavailable();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private static FlowFault.Unavailable unavailable() {
    return new FlowFault.Unavailable("Too many keys are being made.", PATIENCE);
  }
}
