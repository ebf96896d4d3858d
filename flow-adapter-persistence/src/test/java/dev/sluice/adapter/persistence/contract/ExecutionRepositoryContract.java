package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.asking;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.newRun;
import static dev.sluice.adapter.persistence.contract.Fixtures.next;
import static dev.sluice.adapter.persistence.contract.Fixtures.run;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.update;
import static dev.sluice.adapter.persistence.contract.Fixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.ExecutionRepository.OpenedFlow;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ExecutionRepositoryContract {

  private final Storage storage;
  private final ExecutionRepository executions;
  private final FlowDefinition definition;
  private final Session session = session();
  private final SessionKey key = key();

  ExecutionRepositoryContract(Storage storage) {
    this.storage = storage;
    this.executions = storage.executions();
    this.definition = storage.install(flow());
  }

  @Test
  void findsNothingWhereThereIsNoFlow() {
    assertThat(executions.find(new FlowSlug("nowhere"), key, NOW)).isEmpty();
  }

  @Test
  void findsTheFlowForAStranger() {
    var expected = new OpenedFlow(definition.flow().id(), definition.revision(), null, false, null);

    assertThat(executions.find(slug(), null, NOW)).contains(expected);
    assertThat(executions.find(slug(), key, NOW)).contains(expected);
  }

  @Test
  void findsARunWithTheSessionThatCameWithIt() {
    FlowExecution run = waiting(definition);

    executions.add(newRun(session, key, run));

    assertThat(found(NOW))
        .isEqualTo(
            new OpenedFlow(
                definition.flow().id(),
                definition.revision(),
                session,
                false,
                new StoredRun(run, "", NOW, null)));
  }

  @Test
  void replacesTheRunOfTheSameFlow() {
    FlowExecution first = waiting(definition);
    FlowExecution second = run(definition, asking("second"), Context.EMPTY);
    executions.add(newRun(session, key, first));

    executions.add(newRun(session, null, second));

    assertThat(stored(NOW).execution()).isEqualTo(second);
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> executions.update(update(session, next(first, asking("late")))));
  }

  @Test
  void keepsRunsOfDifferentFlowsApart() {
    FlowDefinition other = storage.install(flow());
    executions.add(newRun(session, key, waiting(definition)));

    executions.add(newRun(session, null, waiting(other)));

    assertThat(stored(NOW).execution().definition().flow()).isEqualTo(definition.flow());
  }

  @Test
  void addsNoRunToASessionThatIsGone() {
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> executions.add(newRun(session, null, waiting(definition))));
  }

  @Test
  void savesAStep() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    FlowExecution changed = next(run, asking("again"));

    executions.update(update(session, changed));

    assertThat(stored(NOW)).isEqualTo(new StoredRun(changed, "checksum", NOW, null));
  }

  /** Also where the step was the first thing that the work wrote. */
  @Test
  void savesNoStepOfWorkThatFailed() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  executions.update(update(session, next(run, asking("again"))));
                  throw new FlowFault.Stale("something else");
                }));

    assertThat(stored(NOW).execution().state()).isEqualTo(run.state());
  }

  @Test
  void refusesAStepThatSomebodyElseTook() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    executions.update(update(session, next(run, asking("mine"))));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> executions.update(update(session, next(run, asking("yours")))));

    assertThat(stored(NOW).execution().state()).isEqualTo(asking("mine"));
  }

  @Test
  void refusesAStepInAnotherSession() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> executions.update(update(session(), next(run, asking("stolen")))));
  }

  @Test
  void letsOneOfManyTakeAStep() throws Exception {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(i -> () -> takes(next(run, asking("by " + i))))
            .toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(attempts)).extracting(Future::get).containsOnlyOnce(true);
    }
  }

  @Test
  void forgetsAWaitingRunAfterThirtyIdleMinutes() {
    executions.add(newRun(session, key, waiting(definition)));

    assertThat(found(NOW.plus(Duration.ofMinutes(29))).run()).isNotNull();
    assertThat(found(NOW.plus(Duration.ofMinutes(30))).run()).isNull();
  }

  @Test
  void keepsTheAnswerOfAnEndedRunForAMinute() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    executions.update(update(session, next(run, new ExecutionState.Completed("/"))));

    assertThat(found(NOW.plusSeconds(59)).run()).isNotNull();
    assertThat(found(NOW.plusSeconds(60)).run()).isNull();
  }

  @Test
  void findsNoExpiredSession() {
    executions.add(newRun(session, key, waiting(definition)));

    assertThat(found(NOW.plus(Session.ANONYMOUS_IDLE)).session()).isNull();
  }

  @Test
  void writesThatTheSessionWasUsed() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    Session used = session.used(NOW.plus(Session.TOUCH));

    executions.update(update(used, next(run, asking("again"))));

    assertThat(found(NOW).session()).isEqualTo(used);
  }

  @Test
  void seesPeopleAsTheyAreNow() {
    UserId id = Fixtures.addedUser(storage);
    Subject stored = storage.users().find(id).map(User::asSubject).orElseThrow();
    Subject former =
        new Subject(id, stored.username(), stored.name(), stored.email(), false, false, Set.of());

    executions.add(
        newRun(
            session.loggedIn(former, Evidence.NONE, null, NOW),
            key,
            run(definition, asking(""), Context.EMPTY.with(ContextKeys.PENDING_USER, former))));

    assertThat(stored(NOW).execution().findPendingUser()).contains(stored);
    assertThat(found(NOW).session()).extracting(Session::user).isEqualTo(stored);
  }

  @Test
  void opensASessionByItsFormerKeyForAMinute() {
    executions.add(newRun(session, key, waiting(definition)));
    storage.sessions().update(session, key(), Fixtures.CLIENT, NOW);

    OpenedFlow replayed = found(NOW.plusSeconds(59));

    assertThat(replayed.formerKey()).isTrue();
    assertThat(replayed.run()).isNotNull();
    assertThat(found(NOW.plusSeconds(60)).session()).isNull();
  }

  @Test
  void endsAllRunsOfASessionButOne() {
    FlowExecution kept = waiting(definition);
    FlowDefinition other = storage.install(flow());
    executions.add(newRun(session, key, kept));
    executions.add(newRun(session, null, waiting(other)));

    executions.remove(session.id(), null, kept.id());

    assertThat(found(NOW).run()).isNotNull();
    assertThat(executions.find(other.flow().slug(), key, NOW).orElseThrow().run()).isNull();
  }

  @Test
  void endsTheRunOfOneFlow() {
    FlowDefinition other = storage.install(flow());
    executions.add(newRun(session, key, waiting(definition)));
    executions.add(newRun(session, null, waiting(other)));

    executions.remove(session.id(), slug(), null);

    assertThat(found(NOW).run()).isNull();
    assertThat(executions.find(other.flow().slug(), key, NOW).orElseThrow().run()).isNotNull();
  }

  @Test
  void listsTheFlowsOfWhichASessionHasRuns() {
    FlowDefinition other = storage.install(flow());
    executions.add(newRun(session, key, waiting(definition)));
    executions.add(newRun(session, null, waiting(other)));

    assertThat(executions.listFlows(session.id(), NOW))
        .containsExactlyInAnyOrder(slug(), other.flow().slug());
    assertThat(executions.listFlows(session.id(), NOW.plus(Duration.ofMinutes(30)))).isEmpty();
  }

  @Test
  void remembersRunsOfARemovedFlowUntilTheyWouldHaveExpired() {
    executions.add(newRun(session, key, waiting(definition)));

    storage.flows().remove(definition.flow().id());

    assertThat(executions.find(slug(), key, NOW)).isEmpty();
    assertThat(lost(session, NOW.plus(Duration.ofMinutes(29)))).contains(definition.flow().title());
    assertThat(lost(session, NOW.plus(Duration.ofMinutes(30)))).isEmpty();
  }

  @Test
  void remembersNoRunThatNeverWas() {
    storage.sessions().add(session, key, Fixtures.CLIENT);

    storage.flows().remove(definition.flow().id());

    assertThat(lost(session, NOW)).isEmpty();
  }

  @Test
  void findsNoRunOfAFormerFlowOfTheSameName() {
    FlowExecution former = waiting(definition);
    executions.add(newRun(session, key, former));
    storage.flows().remove(definition.flow().id());
    storage.flows().add(definition.flow());

    assertThat(found(NOW).run()).isNull();
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> executions.update(update(session, next(former, asking("late")))));
  }

  /** It was planned from what was removed, and comes late. */
  @Test
  void findsNoRunThatOvertookTheRemovalOfItsFlow() {
    executions.add(newRun(session, key, waiting(definition)));
    storage.flows().remove(definition.flow().id());
    storage.flows().add(definition.flow());

    executions.add(newRun(session, null, waiting(definition)));

    assertThat(found(NOW).run()).isNull();
    FlowDefinition again = storage.definitions().find(slug()).orElseThrow();
    FlowExecution fresh = waiting(again);
    executions.add(newRun(session, null, fresh));
    assertThat(stored(NOW).execution()).isEqualTo(fresh);
  }

  private Optional<FlowTitle> lost(Session of, Instant now) {
    return executions.findLost(of.id(), slug(), now);
  }

  private boolean takes(FlowExecution step) {
    try {
      executions.update(update(session, step));
      return true;
    } catch (FlowFault.Stale late) {
      return false;
    }
  }

  private OpenedFlow found(Instant now) {
    return executions.find(slug(), key, now).orElseThrow();
  }

  private StoredRun stored(Instant now) {
    @Nullable StoredRun run = found(now).run();
    assertThat(run).isNotNull();
    return run;
  }

  private FlowSlug slug() {
    return definition.flow().slug();
  }
}
