package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.BrandRepository;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.InMemoryBrandDefinitions;
import dev.sluice.application.port.InMemoryBrandListing;
import dev.sluice.application.port.InMemoryCertificateKeyPairs;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.Listing;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.brand.BrandDefinition.Looks;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The ports that are about brands, of one storage. */
public record BrandStorage(
    BrandRepository brands,
    Listing<BrandDefinition> listing,
    FlowRepository flows,
    CertificateKeyPairRepository pairs) {

  public static final Certificates NO_CERTIFICATES = new Certificates(null, List.of());

  static BrandStorage inMemory() {
    var ports = new InMemoryPorts();
    var pairs = new InMemoryCertificateKeyPairs(ports.unitOfWork());
    var brands = new InMemoryBrandDefinitions(ports.unitOfWork(), ports.flows(), pairs);
    return new BrandStorage(brands, new InMemoryBrandListing(brands), ports.flows(), pairs);
  }

  public static BrandStorage on(DataSource source) {
    var ports = new JooqPorts(source);
    return new BrandStorage(
        ports.brandDefinitions(), ports.brandListing(), ports.flows(), ports.certificateKeyPairs());
  }

  /** A flow that brands can use. */
  public FlowId flow() {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.RECOVERY);
    flows.add(flow);
    return flow.id();
  }

  /** A certificate that brands can use. */
  public CertificateKeyPairId certificate() {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));
    pairs.add(pair);
    return pair.id();
  }

  /** A brand of a domain that no other has. */
  public static BrandDefinition brand(Map<FlowRole, FlowId> flows, Certificates certificates) {
    return new BrandDefinition(
        new BrandId(UUID.randomUUID()),
        unique("brand") + ".example",
        false,
        new Looks("Title", "/logo.svg", "/favicon.svg", "", "/background.svg", "/tiles"),
        flows,
        certificates,
        Map.of("settings", Map.of("locale", "en")));
  }

  static ObjectKey key(BrandDefinition brand) {
    return new ObjectKey(ModelName.of("authentik_brands.brand"), brand.id().value().toString());
  }
}
