package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.jws.JWAIdentifier;
import com.webauthn4j.data.jws.JWSFactory;
import com.webauthn4j.data.jws.JWSHeader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Lists of authenticators, signed by somebody for whom a root vouches that a test has made. */
final class SignedList {

  private static final Duration YEAR = Duration.ofDays(365);

  private final String algorithm;
  private final X509Certificate root;
  private final X509Certificate signer;
  private final KeyPair keys;

  private SignedList(String algorithm, X509Certificate root, X509Certificate signer, KeyPair keys) {
    this.algorithm = algorithm;
    this.root = root;
    this.signer = signer;
    this.keys = keys;
  }

  /**
   * Somebody who signs.
   *
   * @param algorithm of the keys, {@code EC} or {@code RSA}
   * @param host whose name they have
   * @param since for a year from when on
   */
  static SignedList by(String algorithm, String host, Instant since) {
    try {
      KeyPair rootKeys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      KeyPair keys = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      X509Certificate root = certificate("CN=Root", rootKeys, rootKeys, null, since);
      X509Certificate signer = certificate("CN=Signer", keys, rootKeys, host, since);
      return new SignedList(algorithm, root, signer, keys);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static X509Certificate certificate(
      String subject, KeyPair keys, KeyPair issuer, @Nullable String host, Instant since)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Principal("CN=Root"),
            BigInteger.valueOf(subject.length()),
            Date.from(since),
            Date.from(since.plus(YEAR)),
            new X500Principal(subject),
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
    if (host != null) {
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    }
    String signature = "EC".equals(keys.getPublic().getAlgorithm()) ? "ECDSA" : "RSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256with" + signature).build(issuer.getPrivate())));
  }

  /** Whoever vouches for the signer. */
  MetadataRoot root(@Nullable String host) {
    return new MetadataRoot(Set.of(root), host);
  }

  X509Certificate rootCertificate() {
    return root;
  }

  /** A list. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  final String text(int number, LocalDate nextUpdate, Map<String, ?>... entries) {
    return text(
        Map.of(
            "legalHeader",
            "Read the terms.",
            "no",
            number,
            "nextUpdate",
            nextUpdate.toString(),
            "entries",
            List.of(entries)));
  }

  /** Anything, signed. */
  String text(Map<String, ?> payload) {
    try {
      var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(signer, root));
      var header =
          new JWSHeader("EC".equals(algorithm) ? JWAIdentifier.ES256 : JWAIdentifier.RS256, path);
      var factory = new JWSFactory(new ObjectConverter());
      if ("EC".equals(algorithm)) {
        return factory.create(header, payload, keys.getPrivate()).toString();
      }
      // the library signs with keys of the other kind only
      String unsigned = factory.create(header, payload, new byte[1]).toString();
      String signed = unsigned.substring(0, unsigned.lastIndexOf('.'));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + SentResponse.encode(signature.sign());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** An authenticator that has a type. */
  static Map<String, Object> entry(UUID aaguid, X509Certificate root, String... statuses) {
    return entry("aaguid", aaguid.toString(), root, statuses);
  }

  /** An authenticator by any of its names. */
  static Map<String, Object> entry(
      String field, Object name, X509Certificate root, String... statuses) {
    var entry = new HashMap<String, Object>();
    entry.put(field, name);
    entry.put("metadataStatement", statement(root));
    entry.put(
        "statusReports",
        List.of(statuses).stream()
            .map(status -> Map.of("status", status, "effectiveDate", "2020-01-01"))
            .toList());
    entry.put("timeOfLastStatusChange", "2020-01-01");
    return entry;
  }

  private static Map<String, Object> statement(X509Certificate root) {
    try {
      return Map.of(
          "description",
          "A Key of the Test",
          "authenticatorVersion",
          1,
          "protocolFamily",
          "fido2",
          "schema",
          3,
          "attestationRootCertificates",
          List.of(Base64.getEncoder().encodeToString(root.getEncoded())));
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
