package dev.sluice.application.port;

import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Brands as administrators define them, in memory. */
public final class InMemoryBrandDefinitions implements BrandRepository {

  private final InMemoryTable<BrandId, BrandDefinition> brands;
  private final FlowRepository flows;
  private final CertificateKeyPairRepository pairs;

  public InMemoryBrandDefinitions(
      ImmediateUnitOfWork unitOfWork, FlowRepository flows, CertificateKeyPairRepository pairs) {
    this.brands = new InMemoryTable<>(unitOfWork);
    this.flows = flows;
    this.pairs = pairs;
  }

  @Override
  public synchronized void add(BrandDefinition brand) {
    check(brand);
    brands.put(brand.id(), brand);
  }

  @Override
  public synchronized void update(BrandDefinition brand) {
    if (find(brand.id()).isEmpty()) {
      throw new FlowFault.NotFound("brand");
    }
    check(brand);
    brands.put(brand.id(), brand);
  }

  @Override
  public boolean remove(BrandId id) {
    return brands.removeIf(brand -> brand.id().equals(id));
  }

  Optional<BrandDefinition> find(BrandId id) {
    return brands.find(id);
  }

  private void check(BrandDefinition brand) {
    if (hasOther(brand, other -> other.domain().equals(brand.domain()))) {
      throw refusal("domain", "unique", "A brand with this domain already exists.");
    }
    if (brand.isDefault() && hasOther(brand, BrandDefinition::isDefault)) {
      throw refusal("default", "unique", "Only a single brand can be set as default.");
    }
    brand
        .flows()
        .forEach((role, flow) -> {
          if (flows.find(flow).isEmpty()) {
            throw missing("flow_" + role.name().toLowerCase(Locale.ROOT), flow.value());
          }
        });
    check(brand.certificates());
  }

  private void check(Certificates certificates) {
    CertificateKeyPairId web = certificates.web();
    if (web != null && pairs.find(web).isEmpty()) {
      throw missing("web_certificate", web.value());
    }
    for (CertificateKeyPairId client : certificates.clients()) {
      if (pairs.find(client).isEmpty()) {
        throw missing("client_certificates", client.value());
      }
    }
  }

  private boolean hasOther(BrandDefinition brand, Predicate<BrandDefinition> condition) {
    return brands.list().stream()
        .filter(other -> !other.id().equals(brand.id()))
        .anyMatch(condition);
  }

  private static FlowFault.Invalid missing(String field, UUID key) {
    return refusal(
        field, "does_not_exist", "Invalid pk \"%s\" - object does not exist.".formatted(key));
  }

  private static FlowFault.Invalid refusal(String field, String code, String message) {
    return new FlowFault.Invalid(List.of(new Problem(field, code, message)));
  }
}
