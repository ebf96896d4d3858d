package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.BrandStorage.NO_CERTIFICATES;
import static dev.sluice.adapter.persistence.contract.BrandStorage.brand;
import static dev.sluice.adapter.persistence.contract.BrandStorage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.BrandRepository;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class BrandRepositoryContract {

  private final BrandStorage storage;
  private final BrandRepository brands;

  BrandRepositoryContract(BrandStorage storage) {
    this.storage = storage;
    this.brands = storage.brands();
  }

  @Test
  void keepsABrandWithAllThatBelongsToIt() {
    var certificates = new Certificates(storage.certificate(), List.of(storage.certificate()));
    BrandDefinition brand = brand(Map.of(FlowRole.RECOVERY, storage.flow()), certificates);

    brands.add(brand);

    assertThat(storage.listing().find(key(brand))).contains(brand);
    assertThat(storage.listing().find(key(brand).pk())).contains(brand);
    assertThat(storage.listing().find(UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void replacesAndRemovesABrand() {
    BrandDefinition brand =
        brand(
            Map.of(FlowRole.RECOVERY, storage.flow()),
            new Certificates(storage.certificate(), List.of()));
    brands.add(brand);
    BrandDefinition other =
        new BrandDefinition(
            brand.id(),
            brand.domain(),
            false,
            brand.looks(),
            Map.of(),
            new Certificates(null, List.of(storage.certificate())),
            Map.of("a", "b"));

    brands.update(other);
    assertThat(storage.listing().find(key(brand))).contains(other);

    assertThat(brands.remove(brand.id())).isTrue();
    assertThat(brands.remove(brand.id())).isFalse();
    assertThat(storage.listing().find(key(brand))).isEmpty();
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(() -> brands.update(other));
  }

  @Test
  void namesWhatIsNotThere() {
    UUID nothing = UUID.randomUUID();
    var web = new Certificates(new CertificateKeyPairId(nothing), List.of());
    var clients = new Certificates(null, List.of(new CertificateKeyPairId(nothing)));
    String message = "Invalid pk \"%s\" - object does not exist.".formatted(nothing);

    refuses(
        brand(Map.of(FlowRole.REQUEST, new FlowId(nothing)), NO_CERTIFICATES),
        new Problem("flow_request", "does_not_exist", message));
    refuses(brand(Map.of(), web), new Problem("web_certificate", "does_not_exist", message));
    refuses(
        brand(Map.of(), clients), new Problem("client_certificates", "does_not_exist", message));
  }

  @Test
  void refusesASecondDefaultAndASecondBrandOfADomain() {
    BrandDefinition first = like(brand(Map.of(), NO_CERTIFICATES), "", true);
    BrandDefinition second = brand(Map.of(), NO_CERTIFICATES);
    brands.add(first);
    brands.add(second);
    var twoDefaults =
        new Problem("default", "unique", "Only a single brand can be set as default.");
    var domainTaken = new Problem("domain", "unique", "A brand with this domain already exists.");

    refuses(like(brand(Map.of(), NO_CERTIFICATES), "", true), twoDefaults);
    refuses(like(brand(Map.of(), NO_CERTIFICATES), first.domain(), false), domainTaken);
    refusesChange(like(second, "", true), twoDefaults);
    refusesChange(like(second, first.domain(), false), domainTaken);
    assertThat(storage.listing().find(key(second))).contains(second);
    brands.update(first);
    brands.remove(first.id());
  }

  /** The same with another domain, unless that is blank. */
  private static BrandDefinition like(BrandDefinition brand, String domain, boolean isDefault) {
    BrandId id = brand.id();
    String name = domain.isBlank() ? brand.domain() : domain;
    return new BrandDefinition(
        id, name, isDefault, brand.looks(), brand.flows(), brand.certificates(), Map.of());
  }

  private void refuses(BrandDefinition brand, Problem problem) {
    refuses(() -> brands.add(brand), problem);
    assertThat(storage.listing().find(key(brand))).isEmpty();
  }

  private void refusesChange(BrandDefinition brand, Problem problem) {
    refuses(() -> brands.update(brand), problem);
  }

  private static void refuses(Runnable write, Problem problem) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(write::run)
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(problem));
  }
}
