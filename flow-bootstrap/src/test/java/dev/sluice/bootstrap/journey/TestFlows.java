package dev.sluice.bootstrap.journey;

import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Flows that journeys need beside the default ones, made as administrators make them. */
public final class TestFlows {

  private TestFlows() {}

  static String path(String slug) {
    return "/api/v3/flows/executor/" + slug + "/?query=";
  }

  /** A flow of stages that ask for a click. */
  public static void clicks(RunningServer server, String slug, String... names) {
    Stage[] stages = new Stage[names.length];
    for (int i = 0; i < names.length; i++) {
      stages[i] = Stage.named(names[i], new DummyStage(false));
    }
    of(server, slug, stages);
  }

  /** A flow of stages in their order. */
  public static void of(RunningServer server, String slug, Stage... stages) {
    add(server, Flow.named(slug, FlowDesignation.STAGE_CONFIGURATION), stages);
  }

  /** A flow, as given, of stages in their order. */
  public static void add(RunningServer server, Flow empty, Stage... stages) {
    edit(
        server,
        () -> {
          Flow flow = empty;
          for (int i = 0; i < stages.length; i++) {
            server.bean(StageRepository.class).add(stages[i]);
            flow = flow.binding(stages[i].id(), i);
          }
          server.bean(FlowRepository.class).add(flow);
        });
  }

  /** A flow that a policy lets nobody into; the policy says its kind. */
  public static void closed(RunningServer server, String slug) {
    clicks(server, slug, slug);
    edit(
        server,
        () -> {
          Policy policy = Policy.named(slug, DummyPolicy.saying(false));
          Flow flow = server.bean(FlowRepository.class).find(new FlowSlug(slug)).orElseThrow();
          PolicyRepository policies = server.bean(PolicyRepository.class);
          policies.add(policy);
          policies.add(
              PolicyBinding.of(
                  new PolicyBindingId(UUID.randomUUID()),
                  new PolicyTarget.OfFlow(flow.id()),
                  new Attached.OfPolicy(policy.id()),
                  7));
        });
  }

  /** Lets the administrator run a flow, and nobody else, and says so very often. */
  static void admit(RunningServer server, String slug, int times) {
    edit(
        server,
        () -> {
          Flow flow = server.bean(FlowRepository.class).find(new FlowSlug(slug)).orElseThrow();
          var administrator = new Attached.OfUser(TestPeople.administrator(server));
          for (int i = 0; i < times; i++) {
            server
                .bean(PolicyRepository.class)
                .add(
                    PolicyBinding.of(
                        new PolicyBindingId(UUID.randomUUID()),
                        new PolicyTarget.OfFlow(flow.id()),
                        administrator,
                        0));
          }
        });
  }

  /** Whether there is a flow. */
  public static boolean exists(RunningServer server, String slug) {
    return server.bean(FlowRepository.class).find(new FlowSlug(slug)).isPresent();
  }

  /** A stage that stands in no flow; others may refer to it. */
  public static void keep(RunningServer server, Stage stage) {
    edit(server, () -> server.bean(StageRepository.class).add(stage));
  }

  /** A flow of one stage of a kind that only this server knows. */
  public static void riddle(RunningServer server, String slug) {
    of(server, slug, Stage.named(slug, new CustomStageJourneyIT.RiddleStage("What walks?", "man")));
  }

  /** Puts one more stage at the end of a flow. */
  static void append(RunningServer server, String slug, String name) {
    edit(
        server,
        () -> {
          Stage stage = Stage.named(name, new DummyStage(false));
          server.bean(StageRepository.class).add(stage);
          FlowRepository flows = server.bean(FlowRepository.class);
          Flow flow = flows.find(new FlowSlug(slug)).orElseThrow();
          flows.update(
              flow.binding(
                  FlowStageBinding.of(new BindingId(UUID.randomUUID()), stage.id(), 1_000)));
        });
  }

  /** Removes a flow with its stages. */
  static void remove(RunningServer server, String slug) {
    edit(
        server,
        () -> {
          FlowRepository flows = server.bean(FlowRepository.class);
          Flow flow = flows.find(new FlowSlug(slug)).orElseThrow();
          flows.remove(flow.id());
          flow.bindings()
              .forEach(binding -> server.bean(StageRepository.class).remove(binding.stage()));
        });
  }

  /** Changes what a stage does. */
  static void reconfigure(RunningServer server, String name, StageConfig config) {
    edit(
        server,
        () -> {
          StageRepository stages = server.bean(StageRepository.class);
          Stage stage = stages.find(StageId.named(name)).orElseThrow();
          stages.update(stage.reconfigured(config));
        });
  }

  /** How many events of an action were recorded. */
  static long countEvents(RunningServer server, String action) throws SQLException {
    try (var connection = server.bean(DataSource.class).getConnection();
        var query = connection.prepareStatement("select count(*) from event where action = ?")) {
      query.setString(1, action);
      var rows = query.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Lets all runs of a flow expire. */
  public static void expire(RunningServer server, String slug) {
    String statement =
        "update execution set expires = saved"
            + " where flow_id = (select id from flow where slug = ?)";
    try (var connection = server.bean(DataSource.class).getConnection();
        var update = connection.prepareStatement(statement)) {
      update.setString(1, slug);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void edit(RunningServer server, Runnable edits) {
    server
        .bean(UnitOfWork.class)
        .perform(() -> {
          edits.run();
          return true;
        });
  }
}
