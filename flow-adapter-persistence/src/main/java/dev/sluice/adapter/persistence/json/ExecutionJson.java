package dev.sluice.adapter.persistence.json;

import static java.util.Objects.requireNonNull;

import dev.sluice.adapter.persistence.json.StateDocument.Place;
import dev.sluice.adapter.persistence.json.StateDocument.Standing;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.ExecutionState.Entering;
import dev.sluice.domain.execution.ExecutionState.HandedOver;
import dev.sluice.domain.execution.ExecutionState.Restarting;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Collection;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Runs, as they are kept between two requests or behind a link. */
public final class ExecutionJson {

  private static final TypeReference<StateDocument<JsonNode>> DOCUMENT = new TypeReference<>() {};

  private final Json json;
  private final PlanJson plans;
  private final ContextJson contexts;
  private final AnswerJson answers;

  /**
   * A run in the columns of its row.
   *
   * @param id identifies it
   * @param step counts the requests that changed it
   * @param state where it stands, its plan, its context and its evidence
   * @param answer the sealed challenge, or null where the run does not wait
   * @param query the query of the page that it was started from
   */
  @SuppressWarnings("ArrayRecordComponent") // a column, never compared
  public record Columns(
      ExecutionId id, int step, JSONB state, byte @Nullable [] answer, String query) {}

  /**
   * @param extraKeys the context keys of stages from outside
   */
  public ExecutionJson(
      Json json,
      StageKinds kinds,
      ConfigJson configs,
      Keyring keyring,
      Collection<ContextKey<?>> extraKeys) {
    this.json = json;
    this.plans = new PlanJson(configs);
    this.contexts = new ContextJson(json, keyring, extraKeys);
    this.answers = new AnswerJson(json, kinds, keyring);
  }

  /** Writes a run. */
  public Columns write(FlowExecution execution) {
    var document =
        new StateDocument<Object>(
            StateDocument.FORMAT,
            standing(execution.state()),
            plans.write(execution.plan()),
            contexts.write(execution.context()),
            execution.evidence().proofs());
    return new Columns(
        execution.id(),
        execution.step(),
        json.write(document),
        execution.state() instanceof Awaiting awaiting ? answers.write(awaiting) : null,
        execution.query().raw());
  }

  /**
   * Reads a run.
   *
   * @param definition at the revision that it is pinned to
   * @param pending its pending user as of now, or null where nobody is, or nobody any more
   * @return nothing where the pending user is gone
   */
  public Optional<FlowExecution> read(
      Columns stored, FlowDefinition definition, @Nullable Subject pending) {
    StateDocument<JsonNode> document = json.read(stored.state, DOCUMENT);
    if (document.format() != StateDocument.FORMAT) {
      throw new IllegalStateException("runs of format " + document.format() + " are unknown");
    }
    return contexts
        .read(document.context(), pending)
        .map(context ->
            new FlowExecution(
                stored.id,
                definition,
                plans.read(document.plan(), definition),
                context,
                new Evidence(document.evidence()),
                state(document.state(), stored.answer),
                new SavedQuery(stored.query),
                stored.step));
  }

  private static Standing standing(ExecutionState state) {
    return switch (state) {
      case Entering _ -> Standing.at(Place.ENTERING);
      case Awaiting _ -> Standing.at(Place.AWAITING);
      case Completed(var to) -> new Standing(Place.COMPLETED, to, null, null, null);
      case Denied(var message, _) -> new Standing(Place.DENIED, null, message, null, null);
      case HandedOver(var target, var keepContext) ->
          new Standing(Place.HANDED_OVER, null, null, target, keepContext);
      case Restarting _ -> throw new IllegalStateException("a run is never kept while it restarts");
    };
  }

  private ExecutionState state(Standing standing, byte @Nullable [] answer) {
    return switch (standing.name()) {
      case ENTERING -> new Entering();
      case AWAITING -> answers.read(requireNonNull(answer));
      case COMPLETED -> new Completed(requireNonNull(standing.to()));
      case DENIED -> new Denied(standing.message());
      case HANDED_OVER ->
          new HandedOver(requireNonNull(standing.target()), requireNonNull(standing.keepContext()));
    };
  }
}
