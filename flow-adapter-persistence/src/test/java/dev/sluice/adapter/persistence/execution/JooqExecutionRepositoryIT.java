package dev.sluice.adapter.persistence.execution;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.asking;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.newRun;
import static dev.sluice.adapter.persistence.contract.Fixtures.next;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.run;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.update;
import static dev.sluice.adapter.persistence.contract.Fixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.ExecutionRepository.OpenedFlow;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(PostgresExtension.class)
class JooqExecutionRepositoryIT {

  private static final Count ONE_STATEMENT = new Count(1, 0);

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final ExecutionRepository executions;
  private final FlowDefinition definition;
  private final Session session = session();
  private final SessionKey key = key();

  JooqExecutionRepositoryIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.executions = ports.executions();
    FlowDefinition flow = flow();
    flow.stages().forEach(ports.stages()::add);
    ports.flows().add(flow.flow());
    this.definition = ports.definitions().find(flow.flow().slug()).orElseThrow();
  }

  static List<ExecutionState> states() {
    return List.of(
        new ExecutionState.Entering(),
        new ExecutionState.Awaiting(
            new AccessDeniedChallenge("no"), List.of(Problem.invalid("field", "wrong")), true),
        new ExecutionState.Completed("/there"),
        new ExecutionState.Denied("for good"),
        new ExecutionState.HandedOver(new FlowSlug("other"), false));
  }

  @ParameterizedTest
  @MethodSource("states")
  void keepsEveryState(ExecutionState state) {
    FlowExecution run = run(definition, state, Context.EMPTY.with(JooqPorts.SECRET, "value"));

    executions.add(newRun(session, key, run));

    assertThat(found().run())
        .isNotNull()
        .satisfies(stored -> {
          assertThat(stored.execution()).isEqualTo(run);
        });
  }

  @Test
  void findsEverythingInOneStatement() {
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    var subject = ports.users().find(user).orElseThrow().asSubject();
    executions.add(
        newRun(
            session.loggedIn(subject, Evidence.NONE, null, NOW),
            key,
            run(definition, asking(""), Context.EMPTY.with(ContextKeys.PENDING_USER, subject))));

    assertThat(counting.during(this::found)).isEqualTo(ONE_STATEMENT);
  }

  @Test
  void addsInOneStatementOutsideOfTransactions() {
    assertThat(
            counting.during(() ->
                ports
                    .unitOfWork()
                    .perform(() -> {
                      executions.add(newRun(session, key, waiting(definition)));
                      return ports.unitOfWork().isWriting();
                    })))
        .isEqualTo(ONE_STATEMENT);
  }

  @Test
  void savesInOneStatementOutsideOfTransactions() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    Session used = session.used(NOW.plus(Session.TOUCH));

    assertThat(
            counting.during(() ->
                ports
                    .unitOfWork()
                    .perform(() -> {
                      executions.update(update(used, next(run, asking("again"))));
                      return ports.unitOfWork().isWriting();
                    })))
        .isEqualTo(ONE_STATEMENT);
  }

  @Test
  void savesTogetherWithWhatElseChanged() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));

    Count count =
        counting.during(() ->
            ports
                .unitOfWork()
                .perform(() -> {
                  ports.sessions().update(session, key(), CLIENT, NOW);
                  executions.update(update(session, next(run, asking("again"))));
                  return run;
                }));

    assertThat(count).isEqualTo(ONE_STATEMENT);
  }

  @Test
  void writesNothingAboutASessionThatWasJustUsed() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    String before = version();

    executions.update(update(session, next(run, asking("again"))));

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void doesNotProlongASessionThatChangedHands() {
    FlowExecution run = waiting(definition);
    UserId user = ports.users().add(person(), null, List.of(), NOW);
    var subject = ports.users().find(user).orElseThrow().asSubject();
    executions.add(newRun(session, key, run));
    Session other =
        session.loggedIn(subject, Evidence.NONE, null, NOW).used(NOW.plus(Session.TOUCH));

    executions.update(update(other, next(run, asking("again"))));

    assertThat(found().session()).isEqualTo(session);
  }

  @Test
  void showsNoSecretAndNoAnswerInTheRow() {
    Context context = Context.EMPTY.with(JooqPorts.SECRET, "hunter2");
    FlowExecution run = run(definition, asking("mother's maiden name"), context);

    executions.add(newRun(session, key, run));

    assertThat(row())
        .contains(run.id().value().toString())
        .doesNotContain("hunter2")
        .doesNotContain("maiden")
        .doesNotContain("access-denied");
  }

  @Test
  void readsARunAtTheRevisionThatItWasPlannedFrom() {
    FlowExecution run = waiting(definition);
    executions.add(newRun(session, key, run));
    ports.flows().update(definition.flow().with(List.of()));

    OpenedFlow found = found();

    assertThat(found.revision()).isEqualTo(definition.revision() + 1);
    assertThat(found.run())
        .isNotNull()
        .satisfies(stored -> {
          assertThat(stored.execution().definition().revision()).isEqualTo(definition.revision());
          assertThat(stored.execution().plan()).isEqualTo(run.plan());
        });
  }

  private OpenedFlow found() {
    return executions.find(definition.flow().slug(), key, NOW).orElseThrow();
  }

  private String version() {
    return single("select xmin::text from session where id = '" + session.id().value() + "'");
  }

  /** Everything in the row, the bytes as characters. */
  private String row() {
    return single(
        """
        select e::text || encode(coalesce(answer, ''), 'escape') from execution e
        where session_id = '%s'
        """
            .formatted(session.id().value()));
  }

  private String single(String query) {
    return String.valueOf(ports.database().current().fetchSingle(query).get(0));
  }
}
