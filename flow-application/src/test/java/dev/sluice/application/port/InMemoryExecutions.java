package dev.sluice.application.port;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs in memory. */
public final class InMemoryExecutions implements ExecutionRepository {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration AFTER_THE_END = Duration.ofSeconds(60);

  private final InMemoryTable<Place, Row> rows;
  private final InMemorySessions sessions;
  private final InMemoryUsers users;
  private final InMemoryFlowDefinitions definitions;

  private final InMemoryTable<LostPlace, Lost> lost;

  private record LostPlace(SessionId session, FlowSlug slug) {}

  private record Lost(FlowTitle title, Instant until) {}

  private record Place(SessionId session, FlowId flow) {}

  private record Row(Place place, FlowSlug slug, StoredRun run) {

    private boolean isAliveAt(Instant now) {
      return expires().isAfter(now);
    }

    private Instant expires() {
      return run.saved().plus(run.execution().hasEnded() ? AFTER_THE_END : IDLE);
    }

    private boolean isAt(int step, ExecutionId id) {
      return run.execution().id().equals(id) && run.execution().step() == step;
    }
  }

  public InMemoryExecutions(
      ImmediateUnitOfWork unitOfWork,
      InMemorySessions sessions,
      InMemoryUsers users,
      InMemoryFlowDefinitions definitions) {
    this.rows = new InMemoryTable<>(unitOfWork);
    this.lost = new InMemoryTable<>(unitOfWork);
    this.sessions = sessions;
    this.users = users;
    this.definitions = definitions;
  }

  @Override
  public Optional<OpenedFlow> find(FlowSlug slug, @Nullable SessionKey key, Instant now) {
    var opened = key == null ? null : sessions.open(key, now).orElse(null);
    return definitions.find(slug).map(definition -> opened(definition, opened, now));
  }

  @Override
  public synchronized void add(NewRun run) {
    if (run.newKey() != null) {
      sessions.join(run.session(), run.newKey(), run.client());
    } else if (!sessions.has(run.session().id())) {
      throw new FlowFault.Stale("the session");
    } else {
      sessions.join(run.session());
    }
    put(run.session().id(), new StoredRun(run.execution(), "", run.now(), run.tokenHash()));
  }

  @Override
  public synchronized void update(RunUpdate update) {
    FlowExecution execution = update.execution();
    var place = new Place(update.session(), execution.definition().flow().id());
    Row row =
        rows.find(place)
            .filter(found -> found.isAt(execution.step() - 1, execution.id()))
            .filter(found -> sessions.has(place.session))
            .orElseThrow(() -> new FlowFault.Stale("the run"));
    if (update.used() != null) {
      sessions.join(update.used());
    }
    put(
        place.session,
        new StoredRun(execution, update.submission(), update.now(), row.run.tokenHash()));
  }

  @Override
  public void remove(SessionId session, @Nullable FlowSlug flow, @Nullable ExecutionId kept) {
    rows.removeIf(row ->
        row.place.session.equals(session)
            && (flow == null || row.slug.equals(flow))
            && !row.run.execution().id().equals(kept));
  }

  @Override
  public Optional<FlowTitle> findLost(SessionId session, FlowSlug slug, Instant now) {
    return lost.find(new LostPlace(session, slug))
        .filter(run -> run.until.isAfter(now))
        .map(Lost::title);
  }

  @Override
  public List<FlowSlug> listFlows(SessionId session, Instant now) {
    return rows.list().stream()
        .filter(row -> row.place.session.equals(session) && row.isAliveAt(now))
        .map(Row::slug)
        .toList();
  }

  /** Ends the runs of a flow that is removed. */
  void lose(Flow flow) {
    for (Row row : rows.list()) {
      if (row.place.flow.equals(flow.id())) {
        lost.put(
            new LostPlace(row.place.session, flow.slug()), new Lost(flow.title(), row.expires()));
      }
    }
    rows.removeIf(row -> row.place.flow.equals(flow.id()));
  }

  /** All runs as they were saved. */
  public List<StoredRun> list() {
    return rows.list().stream().map(Row::run).toList();
  }

  private void put(SessionId session, StoredRun run) {
    FlowDefinition definition = run.execution().definition();
    var place = new Place(session, definition.flow().id());
    rows.join(place, new Row(place, definition.flow().slug(), run));
  }

  private OpenedFlow opened(
      FlowDefinition current, InMemorySessions.@Nullable Opened opened, Instant now) {
    FlowId flow = current.flow().id();
    if (opened == null) {
      return new OpenedFlow(flow, current.revision(), null, false, null);
    }
    StoredRun run =
        rows.find(new Place(opened.session().id(), flow))
            .filter(row -> row.isAliveAt(now))
            .filter(row -> definitions.has(row.run.execution().definition()))
            .flatMap(row -> refreshed(row.run))
            .orElse(null);
    return new OpenedFlow(flow, current.revision(), opened.session(), opened.formerKey(), run);
  }

  private Optional<StoredRun> refreshed(StoredRun run) {
    return refreshed(run.execution(), users)
        .map(execution -> new StoredRun(execution, run.submission(), run.saved(), run.tokenHash()));
  }

  /** A run about the same people as of now; nothing where they are gone. */
  static Optional<FlowExecution> refreshed(FlowExecution execution, InMemoryUsers users) {
    Subject pending = execution.findPendingUser().orElse(null);
    return pending == null
        ? Optional.of(execution)
        : users.refresh(pending).map(now -> about(execution, now));
  }

  private static FlowExecution about(FlowExecution execution, Subject pending) {
    return new FlowExecution(
        execution.id(),
        execution.definition(),
        execution.plan(),
        execution.context().with(ContextKeys.PENDING_USER, pending),
        execution.evidence(),
        execution.state(),
        execution.query(),
        execution.step());
  }
}
