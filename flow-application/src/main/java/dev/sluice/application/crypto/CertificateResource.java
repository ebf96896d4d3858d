package dev.sluice.application.crypto;

import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates with their private keys. Lists read no key; a single one is read with its texts. */
final class CertificateResource implements Resource<CertificateAttributes, CertificateView> {

  private static final Shape<CertificateView> SHOWN = Shape.of(CertificateView.class);
  private static final FieldType KEY_TYPE = Objects.requireNonNull(SHOWN.field("key_type")).type();
  private static final Profile<CertificateAttributes, CertificateView> PROFILE =
      Profile.of(
              CertificateKeyPair.MODEL,
              new Profile.Address("crypto/certificatekeypairs", "kp_uuid", "CertificateKeyPair"),
              Shape.of(CertificateAttributes.class),
              SHOWN,
              "managed",
              "name")
          .and(Filter.exact("has_key", new FieldType.Flag()), Filter.any("key_type", KEY_TYPE));

  private final Listing<KeyPairSummary> listing;
  private final CertificateKeyPairRepository pairs;
  private final PairInspection inspection;
  private final PrimaryKeys keys;

  CertificateResource(
      Listing<KeyPairSummary> listing,
      CertificateKeyPairRepository pairs,
      PairInspection inspection,
      PrimaryKeys keys) {
    this.listing = listing;
    this.pairs = pairs;
    this.inspection = inspection;
    this.keys = keys;
  }

  @Override
  public Profile<CertificateAttributes, CertificateView> profile() {
    return PROFILE;
  }

  @Override
  public Page<CertificateView> list(ListQuery query) {
    return listing.list(query).map(CertificateView::of);
  }

  @Override
  public Optional<Stored<CertificateAttributes, CertificateView>> find(String key) {
    return id(key).flatMap(pairs::find).map(CertificateResource::stored);
  }

  @Override
  public Optional<Stored<CertificateAttributes, CertificateView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(CertificateAttributes attributes, @Nullable String pk, Author author) {
    SubmittedPair submitted = attributes.submitted();
    CertificateChain certificate = inspection.inspect(submitted);
    var pair =
        CertificateKeyPair.made(
            new CertificateKeyPairId(keys.next(pk)),
            PairName.of(submitted.name()),
            certificate,
            submitted.key());
    pairs.add(pair);
    return pair.objectKey();
  }

  @Override
  public void update(
      Stored<CertificateAttributes, CertificateView> before,
      CertificateAttributes attributes,
      Author author) {
    CertificateKeyPair pair =
        pairs
            .find(before.shown().pk())
            .orElseThrow(() -> new FlowFault.NotFound("certificate-key pair"));
    SubmittedPair wanted = attributes.over(pair);
    CertificateChain certificate =
        wanted.hasTextsOf(pair)
            ? inspection.accepted(wanted, pair.certificate())
            : inspection.inspect(wanted);
    pairs.update(pair.changed(PairName.of(wanted.name()), certificate, wanted.key()));
  }

  @Override
  public void remove(Stored<CertificateAttributes, CertificateView> stored, Author author) {
    pairs.remove(stored.shown().pk());
  }

  private static Optional<CertificateKeyPairId> id(String key) {
    return new FieldType.Key()
        .parse(key)
        .map(id -> UUID.fromString(((Value.Text) id).text()))
        .map(CertificateKeyPairId::new);
  }

  private static Stored<CertificateAttributes, CertificateView> stored(CertificateKeyPair pair) {
    return Stored.of(
        pair.objectKey(),
        pair.name().value(),
        CertificateAttributes.of(pair),
        CertificateView.of(pair.summary()));
  }
}
