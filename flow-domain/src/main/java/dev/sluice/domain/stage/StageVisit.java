package dev.sluice.domain.stage;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.QueryPair;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stage may know when the run is at it.
 *
 * @param run the run
 * @param step the step of the run
 * @param stage the name of the stage
 * @param id the stage, or null for one that is only in memory
 * @param attributes what whoever put an in-memory stage there wants it to know
 * @param guarded whether policies guard the stage
 * @param flow the flow of the run
 * @param query the query of the page that the run was started from, without tokens
 * @param references what the stage's configuration refers to
 * @param context what the run knows
 * @param evidence what was proven so far
 * @param visitor who is at the other end
 * @param now the moment of the request
 */
public record StageVisit(
    ExecutionId run,
    int step,
    StageName stage,
    @Nullable StageId id,
    Map<String, String> attributes,
    boolean guarded,
    Flow flow,
    String query,
    StageReferences references,
    Context context,
    Evidence evidence,
    Visitor visitor,
    Instant now) {

  /** The first value of a parameter of the page that the run was started from, decoded. */
  public Optional<String> findParameter(String name) {
    return QueryPair.of(query)
        .filter(pair -> pair.name().equals(name))
        .map(QueryPair::value)
        .findFirst();
  }

  /** The person the run is about: the pending user, else the visitor. */
  public Subject subject() {
    return pendingUser().orElse(visitor.user());
  }

  /** The person who was named in this run, if any was. */
  public Optional<Subject> pendingUser() {
    return context.find(ContextKeys.PENDING_USER);
  }
}
