package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEditIT {

  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final ModelName USER = ModelName.of("authentik_core.user");

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final JooqPorts otherNode;

  JooqEditIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.otherNode = new JooqPorts(source);
  }

  @Test
  void makesOneRevisionOfAllThatOneUnitOfWorkDoes() {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.ENROLLMENT);

    inUnit(() -> {
      ports.flows().add(flow);
      for (int i = 0; i < 100; i++) {
        Stage stage = stage();
        ports.stages().add(stage);
        Flow stored = ports.flows().find(flow.id()).orElseThrow();
        ports.flows().update(stored.binding(stage.id(), i));
      }
    });

    assertThat(revisionsOf(flow)).hasSize(1);
    assertThat(current(flow).flow().bindings()).hasSize(100);
  }

  @Test
  void addsAFlowWithThreeStagesInFewExchanges() {
    List<Stage> stages = List.of(stage(), stage(), stage());
    FlowDefinition definition =
        FlowDefinition.named(
            unique("flow"), FlowDesignation.ENROLLMENT, stages.toArray(Stage[]::new));

    Count count =
        counting.during(() ->
            inUnit(() -> {
              stages.forEach(ports.stages()::add);
              ports.flows().add(definition.flow());
            }));

    // the lock, three stages, the flow and its bindings; its number, what it supersedes, six reads,
    // the revision and the news
    assertThat(count).isEqualTo(new Count(16, 1));
  }

  @Test
  void showsAUnitOfWorkWhatItHasEdited() {
    Flow flow = Flow.named(unique("flow"), FlowDesignation.ENROLLMENT);

    inUnit(() -> {
      ports.flows().add(flow);
      assertThat(current(flow).flow()).isEqualTo(flow);
      ports.flows().update(flow);
      assertThat(current(flow).flow().version()).isEqualTo(1);
    });

    assertThat(revisionsOf(flow)).hasSize(2);
  }

  @Test
  void neverServesWhatWasRolledBack() {
    Stage stage = stage();
    ports.stages().add(stage);
    Flow flow = FlowDefinition.named(unique("flow"), FlowDesignation.RECOVERY, stage).flow();
    ports.flows().add(flow);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            inUnit(() -> {
              ports.stages().update(stage.reconfigured(new DenyStage("undone")));
              assertThat(current(flow).stages()).extracting(Stage::version).containsExactly(1L);
              throw new IllegalStateException("later");
            }));
    assertThat(current(flow).stages()).containsExactly(stage);
    ports.stages().update(stage.reconfigured(new DenyStage("kept")));

    assertThat(current(flow).stages())
        .extracting(Stage::config)
        .containsExactly(new DenyStage("kept"));
  }

  @Test
  void letsOneHoldADefinitionAndTheOthersWait() throws Exception {
    assertThat(lostUpdates(new ObjectKey(FLOW, "any"), new ObjectKey(FLOW, "other"))).isZero();
  }

  @Test
  void letsOneHoldAnObjectAndTheOthersWait() throws Exception {
    assertThat(lostUpdates(new ObjectKey(USER, "7"), new ObjectKey(USER, "7"))).isZero();
  }

  @Test
  void holdsNothingOutsideOfAUnitOfWork() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ports.editLocks().hold(new ObjectKey(FLOW, "any")));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ports.editLocks().hold(new ObjectKey(USER, "7")));
  }

  @Test
  void holdsADefinitionOnceForAllEditsOfAUnit() {
    var flow = Flow.named(unique("flow"), FlowDesignation.ENROLLMENT);
    ports.flows().add(flow);
    var key = new ObjectKey(FLOW, flow.id().value().toString());

    Count held =
        counting.during(() ->
            inUnit(() -> {
              ports.editLocks().hold(key);
              ports.editLocks().hold(key);
            }));

    assertThat(held).isEqualTo(new Count(1, 1));
  }

  /** Many read what they then raise by one; what none overwrote is all there. */
  private long lostUpdates(ObjectKey one, ObjectKey other) throws Exception {
    ports.database().apart().query("drop table if exists counted").execute();
    ports.database().apart().query("create table counted as select 0 as n").execute();
    List<Callable<Boolean>> edits =
        IntStream.range(0, 10)
            .<Callable<Boolean>>mapToObj(
                i -> () -> raise(i % 2 == 0 ? ports : otherNode, i % 2 == 0 ? one : other))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(edits)).extracting(Future::get).containsOnly(true);
    }
    return 10 - read(ports);
  }

  private static boolean raise(JooqPorts node, ObjectKey object) {
    return node.unitOfWork()
        .perform(() -> {
          node.editLocks().hold(object);
          long read = read(node);
          node.database().write().query("update counted set n = {0}", DSL.val(read + 1)).execute();
          return true;
        });
  }

  private static long read(JooqPorts node) {
    return Objects.requireNonNull(
        node.database().current().resultQuery("select n from counted").fetchSingle(0, Long.class));
  }

  private static Stage stage() {
    return Stage.named(unique("stage"), new DenyStage(""));
  }

  private FlowDefinition current(Flow flow) {
    return ports.definitions().find(flow.slug()).orElseThrow();
  }

  private List<Long> revisionsOf(Flow flow) {
    return ports
        .database()
        .current()
        .resultQuery(
            "select revision from flow_revision where flow_id = {0}", DSL.val(flow.id().value()))
        .fetch(0, Long.class);
  }

  private void inUnit(Runnable work) {
    ports
        .unitOfWork()
        .perform(() -> {
          work.run();
          return true;
        });
  }
}
