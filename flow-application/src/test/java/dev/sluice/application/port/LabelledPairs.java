package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateFacts;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pairs whose texts say what they are: {@code certificate x} and the {@code key x} to it. */
public final class LabelledPairs implements KeyPairReader, CertificateGenerator {

  private static final String CERTIFICATE = "certificate ";
  private static final String KEY = "key ";

  private final AtomicInteger readings = new AtomicInteger();

  /** How often something was read. */
  public int readings() {
    return readings.get();
  }

  @Override
  public Reading read(String certificate, @Nullable String key) {
    readings.incrementAndGet();
    var problems = new ArrayList<Problem>();
    if (!certificate.startsWith(CERTIFICATE)) {
      problems.add(Problem.invalid("certificate_data", "Unable to load certificate."));
    }
    if (key != null && !key.startsWith(KEY)) {
      problems.add(Problem.invalid("key_data", "Unable to load private key."));
    }
    if (key != null && problems.isEmpty() && !certificate.endsWith(label(key))) {
      problems.add(Problem.invalid("key_data", "Foreign key."));
    }
    return problems.isEmpty()
        ? new Reading.Accepted(chain(certificate))
        : new Reading.Refused(List.copyOf(problems));
  }

  @Override
  public Generated generate(CertificateRequest request) {
    String label = request.algorithm() + " " + request.commonName();
    return new Generated(chain(CERTIFICATE + label), KEY + label);
  }

  private static String label(String key) {
    return " " + key.substring(KEY.length());
  }

  private static CertificateChain chain(String certificate) {
    return new CertificateChain(
        certificate, new CertificateFacts("ff:00", "ff", null, "CN=" + certificate, KeyType.RSA));
  }
}
