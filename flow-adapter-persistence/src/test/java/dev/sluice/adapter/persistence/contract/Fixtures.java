package dev.sluice.adapter.persistence.contract;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository.NewRun;
import dev.sluice.application.port.ExecutionRepository.RunUpdate;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.execution.PlannedStage;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.execution.StageMarker;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.StageConfig;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People, sessions and runs that no other test has. */
public final class Fixtures {

  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
  public static final Client CLIENT =
      new Client("192.0.2.7", "localhost", "", HttpRequest.by("test"));

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Fixtures() {}

  /** A name that nothing else has. */
  public static String unique(String prefix) {
    return prefix + "-" + COUNT.incrementAndGet();
  }

  public static NewUser person() {
    String name = unique("person");
    return new NewUser(name, "Name of " + name, name + "@example.org", true);
  }

  /** A user without groups and password. */
  static UserId addedUser(Storage storage) {
    return storage.users().add(person(), null, List.of(), NOW);
  }

  public static SessionKey key() {
    return new SessionKey(unique("key"));
  }

  public static Session session() {
    return Session.anonymous(new SessionId(UUID.randomUUID()), NOW);
  }

  /** A flow with one stage. */
  public static FlowDefinition flow() {
    String slug = unique("flow");
    return FlowDefinition.named(
        slug,
        FlowDesignation.AUTHENTICATION,
        Stage.named(slug + "-stage", StageConfig.redirectTo("/")));
  }

  /** A run that waits at the first stage, at step 1. */
  public static FlowExecution waiting(FlowDefinition definition) {
    return run(definition, asking("first"), Context.EMPTY);
  }

  public static FlowExecution run(
      FlowDefinition definition, ExecutionState state, Context context) {
    return new FlowExecution(
        new ExecutionId(UUID.randomUUID()),
        definition,
        plan(definition),
        context,
        Evidence.NONE,
        state,
        new SavedQuery("next=%2Fhome"),
        1);
  }

  public static ExecutionState asking(String question) {
    return new ExecutionState.Awaiting(new AccessDeniedChallenge(question), List.of(), false);
  }

  /** The next step of a run, in another state. */
  public static FlowExecution next(FlowExecution run, ExecutionState state) {
    return new FlowExecution(
        run.id(),
        run.definition(),
        run.plan(),
        run.context(),
        run.evidence(),
        state,
        run.query(),
        run.step() + 1);
  }

  public static NewRun newRun(Session session, @Nullable SessionKey key, FlowExecution run) {
    return new NewRun(session, key, CLIENT, run, null, NOW);
  }

  public static RunUpdate update(Session session, FlowExecution run) {
    return new RunUpdate(session.id(), session, run, "checksum", NOW);
  }

  private static FlowPlan plan(FlowDefinition definition) {
    return new FlowPlan(
        definition.flow().bindings().stream()
            .<PlannedStage>map(binding ->
                new PlannedStage.Bound(binding, definition.stage(binding), StageMarker.RE_EVALUATE))
            .toList());
  }
}
