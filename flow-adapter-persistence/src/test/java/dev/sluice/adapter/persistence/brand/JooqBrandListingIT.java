package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.BrandRepository;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.brand.BrandDefinition.Looks;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqBrandListingIT {

  private static final Certificates NONE = new Certificates(null, List.of());

  private final JooqPorts ports;
  private final BrandRepository brands;
  private final Listing<BrandDefinition> listing;

  JooqBrandListingIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.brands = ports.brandDefinitions();
    this.listing = ports.brandListing();
  }

  @Test
  void keepsABrandWithAllThatBelongsToIt() {
    var certificates = new Certificates(certificate(), List.of(certificate()));
    BrandDefinition brand = brand(Map.of(FlowRole.RECOVERY, flow()), certificates);

    brands.add(brand);

    assertThat(listing.find(key(brand))).contains(brand);
  }

  @Test
  void replacesAndRemovesABrand() {
    BrandDefinition brand =
        brand(Map.of(FlowRole.RECOVERY, flow()), new Certificates(certificate(), List.of()));
    brands.add(brand);
    BrandDefinition other =
        new BrandDefinition(
            brand.id(),
            brand.domain(),
            false,
            brand.looks(),
            Map.of(),
            new Certificates(null, List.of(certificate())),
            Map.of("a", 1L));

    brands.update(other);
    assertThat(listing.find(key(brand))).contains(other);

    assertThat(brands.remove(brand.id())).isTrue();
    assertThat(brands.remove(brand.id())).isFalse();
    assertThat(listing.find(key(brand))).isEmpty();
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> brands.update(other));
  }

  @Test
  void filtersByWhatItRefersTo() {
    CertificateKeyPairId certificate = certificate();
    FlowId flow = flow();
    BrandDefinition brand =
        brand(
            Map.of(FlowRole.DEVICE_CODE, flow),
            new Certificates(certificate, List.of(certificate)));
    brands.add(brand);
    brands.add(brand(Map.of(), NONE));

    assertThat(found("flow_device_code", flow.value())).containsExactly(brand);
    assertThat(found("web_certificate", certificate.value())).containsExactly(brand);
    assertThat(found("client_certificates", certificate.value())).containsExactly(brand);
    assertThat(found("domain", brand.domain())).containsExactly(brand);
    assertThat(found("flow_request", flow.value())).isEmpty();
  }

  @Test
  void namesWhatIsNotThere() {
    UUID nothing = UUID.randomUUID();
    var web = new Certificates(new CertificateKeyPairId(nothing), List.of());
    var clients = new Certificates(null, List.of(new CertificateKeyPairId(nothing)));

    refuses(brand(Map.of(FlowRole.REQUEST, new FlowId(nothing)), NONE), "flow_request", nothing);
    refuses(brand(Map.of(), web), "web_certificate", nothing);
    refuses(brand(Map.of(), clients), "client_certificates", nothing);
  }

  private void refuses(BrandDefinition brand, String field, UUID key) {
    String message = "Invalid pk \"%s\" - object does not exist.".formatted(key);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> brands.add(brand))
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(new Problem(field, "does_not_exist", message)));
  }

  private List<BrandDefinition> found(String field, Object value) {
    var criterion =
        new Criterion(field, Comparison.IN, List.of(PlainData.value(String.valueOf(value))));
    return listing.list(ListQuery.all(List.of(criterion), 10)).rows();
  }

  private FlowId flow() {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.RECOVERY);
    ports.flows().add(flow);
    return flow.id();
  }

  private CertificateKeyPairId certificate() {
    UUID id = UUID.randomUUID();
    ports
        .database()
        .apart()
        .query(
            "insert into certificate_key_pair (id, name, certificate, version)"
                + " values ({0}, {1}, '', 0)",
            DSL.val(id), DSL.val(unique("pair")))
        .execute();
    return new CertificateKeyPairId(id);
  }

  private static ObjectKey key(BrandDefinition brand) {
    return new ObjectKey(ModelName.of("authentik_brands.brand"), brand.id().value().toString());
  }

  private static BrandDefinition brand(Map<FlowRole, FlowId> flows, Certificates certificates) {
    return new BrandDefinition(
        new BrandId(UUID.randomUUID()),
        unique("brand") + ".example",
        false,
        new Looks("Title", "/logo.svg", "/favicon.svg", "", "/background.svg", "/tiles"),
        flows,
        certificates,
        Map.of("settings", Map.of("locale", "en")));
  }
}
