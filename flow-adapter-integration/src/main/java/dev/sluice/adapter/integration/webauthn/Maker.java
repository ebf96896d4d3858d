package dev.sluice.adapter.integration.webauthn;

import dev.sluice.adapter.integration.webauthn.MetadataPayload.Entry;
import dev.sluice.adapter.integration.webauthn.MetadataPayload.Report;
import dev.sluice.adapter.integration.webauthn.MetadataPayload.Statement;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What metadata tells of one authenticator.
 *
 * @param description what people call it
 * @param roots they vouch for the certificates of its maker
 * @param broken whether it does not hold what it promises: it was broken into, or withdrawn
 */
record Maker(String description, Set<X509Certificate> roots, boolean broken) {

  /** Once so is for ever so: that another report follows does not mend what people have bought. */
  private static final Set<String> BROKEN =
      Set.of(
          "REVOKED",
          "USER_VERIFICATION_BYPASS",
          "ATTESTATION_KEY_COMPROMISE",
          "USER_KEY_REMOTE_COMPROMISE",
          "USER_KEY_PHYSICAL_COMPROMISE");

  /** As many characters as the name of a passkey may have. */
  private static final int LONGEST = 200;

  static Maker of(Entry entry) {
    Statement statement = entry.metadataStatement();
    return statement == null
        ? new Maker("", Set.of(), isBroken(entry))
        : new Maker(
            description(statement),
            present(statement.attestationRootCertificates())
                .flatMap(text -> certificate(text).stream())
                .collect(Collectors.toUnmodifiableSet()),
            isBroken(entry));
  }

  /** Both, where two entries are about one authenticator. */
  Maker and(Maker other) {
    return new Maker(
        description,
        Stream.concat(roots.stream(), other.roots.stream()).collect(Collectors.toSet()),
        broken || other.broken);
  }

  private static boolean isBroken(Entry entry) {
    return present(entry.statusReports()).map(Report::status).anyMatch(Maker::isBroken);
  }

  private static boolean isBroken(@Nullable String status) {
    return status != null && BROKEN.contains(status);
  }

  private static String description(Statement statement) {
    String text = Objects.requireNonNullElse(statement.description(), "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** One that cannot be read vouches for nothing. */
  private static Optional<X509Certificate> certificate(String text) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(text);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded)));
    } catch (CertificateException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static <T> Stream<T> present(@Nullable List<? extends @Nullable T> some) {
    return some == null ? Stream.empty() : some.stream().flatMap(Stream::ofNullable);
  }
}
