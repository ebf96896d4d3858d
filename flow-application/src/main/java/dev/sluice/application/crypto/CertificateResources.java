package dev.sluice.application.crypto;

import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.crypto.KeyPairSummary;
import java.util.List;

/** Certificates with their private keys. */
final class CertificateResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  CertificateResources(
      Listing<KeyPairSummary> listing,
      CertificateKeyPairRepository pairs,
      PairInspection inspection,
      PrimaryKeys keys) {
    this.resources = List.of(new CertificateResource(listing, pairs, inspection, keys));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
