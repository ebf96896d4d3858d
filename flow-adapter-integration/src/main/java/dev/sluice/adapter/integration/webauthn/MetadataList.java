package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.jws.JWS;
import com.webauthn4j.data.jws.JWSFactory;
import dev.sluice.adapter.integration.webauthn.MetadataPayload.Entry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One list of the FIDO Metadata Service, as somebody signed it.
 *
 * @param number the higher the newer
 * @param nextUpdate until when there will be another
 * @param types the authenticators that have a type
 * @param keys those that have none, by what tells the key of their certificate
 */
record MetadataList(
    int number, LocalDate nextUpdate, Map<UUID, Maker> types, Map<String, Maker> keys) {

  MetadataList {
    types = Map.copyOf(types);
    keys = Map.copyOf(keys);
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if it is none, or nobody who may has signed it
   */
  static MetadataList read(String text, MetadataRoot root, Instant now) {
    JWS<MetadataPayload> signed = parse(text);
    MetadataPayload payload = signed.getPayload();
    LocalDate nextUpdate = payload.nextUpdate();
    if (nextUpdate == null) {
      throw new IllegalArgumentException("it does not say when the next one will come");
    }
    requireSignature(signed, root, earlier(now, end(nextUpdate)));
    var types = new HashMap<UUID, Maker>();
    var keys = new HashMap<String, Maker>();
    Maker.<Entry>present(payload.entries())
        .forEach(entry -> {
          Maker maker = Maker.of(entry);
          type(entry.aaguid()).ifPresent(type -> types.merge(type, maker, Maker::and));
          Maker.<String>present(entry.attestationCertificateKeyIdentifiers())
              .forEach(key -> keys.merge(key.toLowerCase(Locale.ROOT), maker, Maker::and));
        });
    return new MetadataList(payload.no(), nextUpdate, types, keys);
  }

  /** Whether the next list should have come long since. */
  boolean isOverdue(Instant now) {
    return !now.isBefore(end(nextUpdate));
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The library fails in many ways on what is no list. */
  private static JWS<MetadataPayload> parse(String text) {
    try {
      JWS<MetadataPayload> signed =
          new JWSFactory(new ObjectConverter()).parse(text.strip(), MetadataPayload.class);
      Objects.requireNonNull(signed.getPayload());
      return signed;
    } catch (RuntimeException malformed) {
      throw new IllegalArgumentException("it is no list of the FIDO Metadata Service", malformed);
    }
  }

  /** A list that is out of date was in order when it was not. */
  private static void requireSignature(JWS<MetadataPayload> signed, MetadataRoot root, Instant at) {
    List<X509Certificate> certificates =
        Objects.requireNonNull(signed.getHeader().getX5c()).getCertificates().stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (!root.vouchesFor(new CertificateChain(certificates), at)) {
      throw new IllegalArgumentException("nobody vouches for whoever has signed it");
    }
    if (!signed.isValidSignature()) {
      throw new IllegalArgumentException("its signature is wrong");
    }
  }

  private static Optional<UUID> type(@Nullable String aaguid) {
    try {
      return Optional.ofNullable(aaguid).map(UUID::fromString);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
