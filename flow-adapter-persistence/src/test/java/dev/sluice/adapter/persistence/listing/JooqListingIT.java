package dev.sluice.adapter.persistence.listing;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.brand.JooqBrandListing;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.flow.JooqFlowListing;
import dev.sluice.adapter.persistence.flow.JooqFlowStageBindingListing;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.policy.JooqPolicyBindingListing;
import dev.sluice.adapter.persistence.policy.JooqPolicyListing;
import dev.sluice.adapter.persistence.stage.JooqStageListing;
import dev.sluice.application.definition.StageRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.ListQuery.Order;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class JooqListingIT {

  private static final ModelName STAGE = ModelName.of("authentik_flows.stage");

  private final ConfigJson configs =
      new ConfigJson(new Json(), StageKinds.builtIn(), PolicyKinds.builtIn(), new PlainKeyring());
  private final CountingDataSource counted;
  private final JooqPorts ports;
  private final JooqDatabase database;
  private final Listing<StageRow> stages;

  JooqListingIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.counted = new CountingDataSource(source);
    this.database = new JooqDatabase(counted);
    this.stages = new JooqStageListing(database, configs);
  }

  private Stage added(String name, int attempts) {
    Stage stage =
        Stage.named(
            name,
            new PasswordStage(List.of(PasswordBackend.INBUILT), null, attempts, attempts > 5));
    ports.stages().add(stage);
    return stage;
  }

  private static Criterion criterion(String field, Comparison comparison, Object value) {
    return new Criterion(field, comparison, List.of(PlainData.value(value)));
  }

  private List<String> names(ListQuery query) {
    return stages.list(query).rows().stream().map(row -> row.stage().name().value()).toList();
  }

  private static ListQuery query(
      List<Criterion> criteria, List<String> terms, List<Order> ordering, Visibility visibility) {
    return new ListQuery(criteria, terms, ordering, visibility, 0, 100);
  }

  @Test
  void filtersByFieldsOfTheConfiguration() {
    String name = unique("filtered");
    added(name + "-a", 3);
    added(name + "-b", 9);
    Criterion ours = criterion("name", Comparison.STARTSWITH, name);

    assertThat(names(ListQuery.all(List.of(ours, is("failed_attempts_before_cancel", 9)), 9)))
        .containsExactly(name + "-b");
    assertThat(names(ListQuery.all(List.of(ours, is("allow_show_password", false)), 9)))
        .containsExactly(name + "-a");
    assertThat(names(ListQuery.all(List.of(ours, is("backends", "no such")), 9))).isEmpty();
    assertThat(
            names(
                ListQuery.all(
                    List.of(ours, criterion("failed_attempts_before_cancel", Comparison.GT, 3)),
                    9)))
        .containsExactly(name + "-b");
  }

  private static Criterion is(String field, Object value) {
    return criterion(field, Comparison.EXACT, value);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, %s-Alpha",
    "IEXACT, %S-ALPHA",
    "CONTAINS, %s-Al",
    "ICONTAINS, %s-aL",
    "STARTSWITH, %s-A",
    "ISTARTSWITH, %s-a",
  })
  void comparesTexts(Comparison comparison, String pattern) {
    String name = unique("compared");
    added(name + "-Alpha", 3);
    added(name + "-Beta", 3);

    assertThat(
            names(
                ListQuery.all(List.of(criterion("name", comparison, pattern.formatted(name))), 9)))
        .containsExactly(name + "-Alpha");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "\u0000x"})
  void takesNoCharacterForAPattern(String odd) {
    added(unique("plain"), 3);

    assertThat(names(query(List.of(), List.of(odd), List.of(), new Visibility.Everything())))
        .noneMatch(name -> name.startsWith("plain"));
  }

  @Test
  void findsOnlyWhatHasAllTerms() {
    String name = unique("searched");
    added(name + "-Red-Fox", 3);
    added(name + "-Red-Dog", 3);

    assertThat(
            names(
                query(
                    List.of(),
                    ListQuery.terms(" fox  " + name + " RED "),
                    List.of(),
                    new Visibility.Everything())))
        .containsExactly(name + "-Red-Fox");
  }

  @Test
  void ordersByFieldsAndIgnoresThoseThatThereAreNot() {
    String name = unique("ordered");
    added(name + "-a", 2);
    added(name + "-b", 10);
    Criterion ours = criterion("name", Comparison.STARTSWITH, name);

    assertThat(
            names(
                query(
                    List.of(ours),
                    List.of(),
                    Order.parse("nonsense,-failed_attempts_before_cancel,name"),
                    new Visibility.Everything())))
        .containsExactly(name + "-b", name + "-a");
  }

  @Test
  void showsOnlyWhatMayBeSeen() {
    String name = unique("seen");
    Stage seen = added(name + "-a", 2);
    added(name + "-b", 2);
    Criterion ours = criterion("name", Comparison.STARTSWITH, name);
    var some = new Visibility.Objects(Set.of(seen.id().value().toString(), "no uuid"));

    assertThat(names(query(List.of(ours), List.of(), List.of(), some)))
        .containsExactly(name + "-a");
    assertThat(names(query(List.of(ours), List.of(), List.of(), new Visibility.Nothing())))
        .isEmpty();
  }

  @Test
  void cutsWindowsAndCountsAll() {
    String name = unique("cut");
    for (int i = 0; i < 5; i++) {
      added(name + "-" + i, 2);
    }
    Criterion ours = criterion("name", Comparison.STARTSWITH, name);

    var window =
        stages.list(
            new ListQuery(List.of(ours), List.of(), List.of(), new Visibility.Everything(), 2, 2));

    assertThat(window.count()).isEqualTo(5);
    assertThat(window.rows())
        .extracting(row -> row.stage().name().value())
        .containsExactly(name + "-2", name + "-3");
  }

  @Test
  void findsNothingByWhatIsNoKey() {
    assertThat(stages.find("no uuid")).isEmpty();
    assertThat(stages.find(new ObjectKey(STAGE, UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void refusesFieldsThatAModelDoesNotHave() {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() ->
            new JooqFlowListing(database).list(ListQuery.all(List.of(is("color", "red")), 1)));
  }

  /** One query for the window and one for the count, however much belongs to the rows. */
  @Test
  void asksTwiceWhateverThereIs() {
    for (int rows : new int[] {1, 100}) {
      addFlows(rows);
      for (Listing<?> listing : listings()) {
        var count = counted.during(() -> listing.list(ListQuery.all(List.of(), 100)));

        assertThat(count.statements()).as(listing.getClass().getName()).isEqualTo(2);
      }
    }
  }

  private List<Listing<?>> listings() {
    return List.of(
        stages,
        new JooqFlowListing(database),
        new JooqFlowStageBindingListing(database, configs),
        new JooqBrandListing(database, new Json()),
        new JooqPolicyListing(database, configs),
        new JooqPolicyBindingListing(database, configs));
  }

  private void addFlows(int count) {
    String name = unique("many");
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Stage stage = Stage.named(name + "-" + i, new DenyStage(""));
      Flow flow = Flow.named(name + "-" + i, FlowDesignation.RECOVERY).binding(stage.id(), 1);
      ports
          .unitOfWork()
          .perform(() -> {
            ports.stages().add(stage);
            ports.flows().add(flow);
            Policy policy = Policy.named(flow.name(), DummyPolicy.saying(true));
            ports.policies().add(policy);
            ports
                .policies()
                .add(
                    PolicyBinding.of(
                        new PolicyBindingId(UUID.randomUUID()),
                        new PolicyTarget.OfFlow(flow.id()),
                        new Attached.OfPolicy(policy.id()),
                        0));
            return Value.NULL;
          });
      flows.add(flow);
    }
    assertThat(flows).hasSize(count);
  }
}
