package dev.sluice.application.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.InMemoryBrandDefinitions;
import dev.sluice.application.port.InMemoryBrandListing;
import dev.sluice.application.port.InMemoryCertificateKeyPairs;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandResourceTest {

  private static final UUID NOTHING = new UUID(9, 9);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final InMemoryBrandDefinitions stored =
      new InMemoryBrandDefinitions(
          ports.unitOfWork(), ports.flows(), new InMemoryCertificateKeyPairs(ports.unitOfWork()));
  private final BrandResource brands =
      new BrandResource(new InMemoryBrandListing(stored), stored, new PrimaryKeys(new FixedIds()));

  private ObjectKey add(Map<String, Value> sent) {
    return brands.add(attributes(sent), null, Author.SYSTEM);
  }

  private BrandAttributes attributes(Map<String, Value> sent) {
    return brands.profile().attributes().require(new Value.Fields(sent));
  }

  private Stored<BrandAttributes, BrandView> get(ObjectKey key) {
    return brands.find(key).orElseThrow();
  }

  private static void refuses(String field, Runnable write) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(write::run)
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(
                    new Problem(
                        field,
                        "does_not_exist",
                        "Invalid pk \"" + NOTHING + "\" - object does not exist.")));
  }

  @Test
  void looksLikeSluiceWhereNothingElseIsSaid() {
    Stored<BrandAttributes, BrandView> brand =
        get(add(Map.of("domain", Value.of("plain.example"))));

    assertThat(brand.name()).isEqualTo("plain.example");
    assertThat(brand.owner()).isNull();
    assertThat(brand.shown().brandingTitle()).isEqualTo("Sluice");
    assertThat(brand.shown().brandingDefaultFlowBackground()).isNotBlank();
    assertThat(brand.shown().isDefault()).isFalse();
    assertThat(brand.shown().clientCertificates()).isEmpty();
  }

  @Test
  void takesTheKeyThatIsWished() {
    BrandAttributes wanted = attributes(Map.of("domain", Value.of("wished.example")));

    ObjectKey key = brands.add(wanted, NOTHING.toString(), Author.SYSTEM);

    assertThat(key.pk()).isEqualTo(NOTHING.toString());
    assertThat(brands.find(NOTHING.toString())).isPresent();
  }

  @Test
  void becomesWhatItIsChangedTo() {
    Flow flow = Flow.named("recover", FlowDesignation.RECOVERY);
    ports.flows().add(flow);
    ObjectKey key = add(Map.of("domain", Value.of("changed.example")));
    Stored<BrandAttributes, BrandView> before = get(key);
    var wanted =
        new LinkedHashMap<>(brands.profile().attributes().write(before.attributes()).fields());
    wanted.put("branding_title", Value.of("Ours"));
    wanted.put("flow_recovery", Value.of(flow.id().value().toString()));

    brands.update(before, attributes(wanted), Author.SYSTEM);

    assertThat(get(key).shown().brandingTitle()).isEqualTo("Ours");
    assertThat(get(key).shown().flowRecovery()).isEqualTo(flow.id());
    assertThat(get(key).shown().domain()).isEqualTo("changed.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_application", "flow_recovery", "web_certificate"})
  void refersToNothingThatIsNotThere(String field) {
    Map<String, Value> wanted =
        Map.of("domain", Value.of("lost.example"), field, Value.of(NOTHING.toString()));
    ObjectKey key = add(Map.of("domain", Value.of("found.example")));

    refuses(field, () -> add(wanted));
    refuses(field, () -> brands.update(get(key), attributes(wanted), Author.SYSTEM));
    assertThat(get(key).name()).isEqualTo("found.example");
  }

  @Test
  void isGoneWhenItIsRemoved() {
    ObjectKey key = add(Map.of("domain", Value.of("gone.example")));

    brands.remove(get(key), Author.SYSTEM);

    assertThat(brands.find(key)).isEmpty();
  }
}
