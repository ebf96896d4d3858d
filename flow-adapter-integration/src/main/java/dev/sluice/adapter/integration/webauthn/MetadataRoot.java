package dev.sluice.adapter.integration.webauthn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign metadata.
 *
 * @param certificates they vouch for whoever signs
 * @param host the name that whoever signs has to have as well, or null for any
 */
public record MetadataRoot(Set<X509Certificate> certificates, @Nullable String host) {

  private static final String PUBLISHED_HOST = "mds.fidoalliance.org";

  /** The SHA-256 of "GlobalSign Root CA - R3", which the FIDO alliance says it is. */
  private static final String PUBLISHED =
      "cbb522d7b7f127ad6a0113865bdf1cd4102e7d0759af635a7cf4720dc963c53b";

  private static final int DNS_NAME = 2;

  public MetadataRoot {
    certificates = Set.copyOf(certificates);
  }

  /**
   * That of the FIDO alliance, as this Java knows it. It vouches for half of the web, so that the
   * name counts too.
   *
   * @throws IllegalArgumentException if this Java does not
   */
  public static MetadataRoot published() {
    List<X509Certificate> known =
        knownToJava().filter(root -> PUBLISHED.equals(fingerprint(root))).toList();
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "this Java does not know 'GlobalSign Root CA - R3', so that a file has to be named");
    }
    return new MetadataRoot(Set.copyOf(known), PUBLISHED_HOST);
  }

  /**
   * One of one's own, in PEM or DER.
   *
   * @throws IllegalArgumentException if the file has no certificate; the message names it
   */
  public static MetadataRoot in(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<X509Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (all.isEmpty()) {
        throw new IllegalArgumentException("there is no certificate in '%s'".formatted(file));
      }
      return new MetadataRoot(Set.copyOf(all), null);
    } catch (CertificateException malformed) {
      throw new IllegalArgumentException(
          "there is no certificate in '%s'".formatted(file), malformed);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("'%s' cannot be read".formatted(file), unreadable);
    }
  }

  /** Whether it vouches for whoever has this certificate. */
  boolean vouchesFor(CertificateChain signer, Instant at) {
    return (host == null || names(signer.first()).contains(host))
        && signer.leadsTo(certificates, at);
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.getFirst() instanceof Integer type && type == DNS_NAME)
              .map(name -> String.valueOf(name.get(1)))
              .toList();
    } catch (CertificateException malformed) {
      return List.of();
    }
  }

  private static Stream<X509Certificate> knownToJava() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("this Java knows no certificates", unreadable);
    }
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException unreadable) {
      return "";
    }
  }
}
