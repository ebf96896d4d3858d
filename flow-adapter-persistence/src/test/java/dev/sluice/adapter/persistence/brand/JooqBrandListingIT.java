package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.contract.BrandStorage.NO_CERTIFICATES;
import static dev.sluice.adapter.persistence.contract.BrandStorage.brand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.contract.BrandStorage;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqBrandListingIT {

  private final BrandStorage storage;

  JooqBrandListingIT(DataSource source) {
    this.storage = BrandStorage.on(source);
  }

  @Test
  void filtersByWhatItRefersTo() {
    CertificateKeyPairId certificate = storage.certificate();
    FlowId flow = storage.flow();
    BrandDefinition brand =
        brand(
            Map.of(FlowRole.DEVICE_CODE, flow),
            new Certificates(certificate, List.of(certificate)));
    storage.brands().add(brand);
    storage.brands().add(brand(Map.of(), NO_CERTIFICATES));

    assertThat(found("flow_device_code", flow.value())).containsExactly(brand);
    assertThat(found("web_certificate", certificate.value())).containsExactly(brand);
    assertThat(found("client_certificates", certificate.value())).containsExactly(brand);
    assertThat(found("domain", brand.domain())).containsExactly(brand);
    assertThat(found("flow_request", flow.value())).isEmpty();
  }

  private List<BrandDefinition> found(String field, Object value) {
    var criterion =
        new Criterion(field, Comparison.IN, List.of(PlainData.value(String.valueOf(value))));
    return storage.listing().list(ListQuery.all(List.of(criterion), 10)).rows();
  }
}
