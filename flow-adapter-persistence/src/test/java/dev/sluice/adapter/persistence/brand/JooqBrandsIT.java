package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqBrandsIT {

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final JooqBrands brands;
  private final JooqBrands otherNode;

  JooqBrandsIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.brands = new JooqBrands(ports.database(), ports.unitOfWork(), ports.json(), now::get);
    this.otherNode = new JooqBrands(ports.database(), ports.unitOfWork(), ports.json(), now::get);
  }

  @BeforeEach
  void forgetBrands() {
    ports.database().apart().query("delete from brand").execute();
  }

  @Test
  void looksLikeItselfWhereThereIsNoBrand() {
    Brand brand = brands.at("localhost");

    assertThat(brand.title()).isEqualTo("Sluice");
    assertThat(brand.flows()).isEmpty();
  }

  @Test
  void keepsABrandWithAllItsFlows() {
    Map<FlowRole, FlowSlug> flows =
        Stream.of(FlowRole.values()).collect(Collectors.toMap(role -> role, _ -> addedFlow()));
    Brand brand = brand("example.org", false, flows);

    brands.add(brand);

    assertThat(brands.at("www.example.org")).isEqualTo(brand);
  }

  @Test
  void refusesASecondDefaultAndASecondBrandOfADomain() {
    brands.add(brand("one.example", true, Map.of()));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> brands.add(brand("two.example", true, Map.of())));
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> brands.add(brand("one.example", false, Map.of())));
  }

  @Test
  void refusesAFlowThatIsNotThere() {
    var flows = Map.of(FlowRole.RECOVERY, new FlowSlug("nowhere"));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> brands.add(brand("lost.example", false, flows)))
        .satisfies(
            fault -> assertThat(fault.problems().getFirst().field()).isEqualTo("flow_recovery"));
  }

  @Test
  void asksTheDatabaseEveryFiveSeconds() {
    brands.at("localhost");

    now.set(NOW.plus(Duration.ofMillis(4_999)));
    assertThat(counting.during(() -> brands.at("localhost"))).isEqualTo(new Count(0, 0));
    now.set(NOW.plusSeconds(5));
    assertThat(counting.during(() -> brands.at("localhost"))).isEqualTo(new Count(1, 0));
  }

  @Test
  void seesItsOwnChangeAtOnceAndAnothersWhenTold() {
    otherNode.at("localhost");
    Brand brand = brand("new.example", true, Map.of());

    brands.add(brand);

    assertThat(brands.at("localhost")).isEqualTo(brand);
    assertThat(otherNode.at("localhost")).isNotEqualTo(brand);
    otherNode.forget();
    assertThat(otherNode.at("localhost")).isEqualTo(brand);
  }

  private FlowSlug addedFlow() {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.AUTHENTICATION);
    ports.flows().add(flow);
    return flow.slug();
  }

  private static Brand brand(String domain, boolean isDefault, Map<FlowRole, FlowSlug> flows) {
    return new Brand(
        new BrandId(UUID.randomUUID()),
        domain,
        isDefault,
        "Title",
        "/logo.svg",
        "/favicon.svg",
        "body {}",
        "/background.jpg",
        "",
        flows,
        Map.of("settings", Map.of("locale", "en")));
  }
}
