package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.CertificateBaseAttestationStatement;
import com.webauthn4j.data.attestation.statement.FIDOU2FAttestationStatement;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.webauthn.Provenance;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** Who makes authenticators, as far as there is metadata to tell. */
public final class Makers implements CertPathTrustworthinessVerifier {

  private final @Nullable FidoMetadata metadata;

  private Makers(@Nullable FidoMetadata metadata) {
    this.metadata = metadata;
  }

  /** Where nothing tells. */
  public static Makers unknown() {
    return new Makers(null);
  }

  /** As a list tells. */
  public static Makers in(FidoMetadata metadata) {
    return new Makers(metadata);
  }

  /** The list, if there is one. */
  Optional<FidoMetadata> metadata() {
    return Optional.ofNullable(metadata);
  }

  /** Whoever is in the list has to be vouched for as the list says; of others nothing is known. */
  @Override
  public void verify(
      AAGUID aaguid, CertificateBaseAttestationStatement statement, Instant timestamp) {
    Optional<Maker> maker = find(aaguid, statement);
    if (maker.isPresent() && !chain(statement).leadsTo(maker.get().roots(), timestamp)) {
      throw new UntrustedMakerException();
    }
  }

  /**
   * How sure the type of an authenticator is whose attestation was verified.
   *
   * @throws BrokenAuthenticatorException if authenticators of the type do not hold what they
   *     promise, be it only claimed that it is one
   */
  Provenance provenance(AttestationObject attested) {
    if (metadata == null) {
      return Provenance.UNCHECKED;
    }
    AAGUID aaguid =
        Objects.requireNonNull(attested.getAuthenticatorData().getAttestedCredentialData())
            .getAaguid();
    AttestationStatement statement = Objects.requireNonNull(attested.getAttestationStatement());
    Optional<Maker> maker = find(aaguid, statement);
    if (maker.filter(Maker::broken).isPresent()) {
      throw new BrokenAuthenticatorException();
    }
    return maker.isPresent() && isCertified(statement) ? Provenance.VOUCHED : Provenance.CLAIMED;
  }

  private Optional<Maker> find(AAGUID aaguid, AttestationStatement statement) {
    if (metadata == null) {
      return Optional.empty();
    }
    MetadataList list = metadata.known();
    if (statement instanceof FIDOU2FAttestationStatement certified) {
      return Optional.ofNullable(list.keys().get(key(chain(certified).first())));
    }
    UUID type = Objects.requireNonNullElse(aaguid.getValue(), DeviceType.UNKNOWN);
    return Optional.ofNullable(list.types().get(type));
  }

  private static boolean isCertified(AttestationStatement statement) {
    return statement instanceof CertificateBaseAttestationStatement certified
        && certified.getX5c() != null
        && !certified.getX5c().isEmpty();
  }

  private static CertificateChain chain(CertificateBaseAttestationStatement statement) {
    return new CertificateChain(Objects.requireNonNull(statement.getX5c()));
  }

  /** The SHA-1 of the key, as RFC 5280 tells keys apart. */
  private static String key(X509Certificate certificate) {
    try {
      byte[] bits =
          SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
              .getPublicKeyData()
              .getBytes();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bits));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("The JDK has no SHA-1", absent);
    }
  }

  /** Nobody of those who may vouches for an authenticator. */
  static final class UntrustedMakerException extends RuntimeException {}

  /** Authenticators of this type do not hold what they promise. */
  static final class BrokenAuthenticatorException extends RuntimeException {}
}
