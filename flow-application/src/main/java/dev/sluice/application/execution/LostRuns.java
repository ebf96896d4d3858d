package dev.sluice.application.execution;

import dev.sluice.application.identity.BoundSessions;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Answers where there is no flow. Whoever was in a run of it when it was removed hears what others
 * hear whose run has expired: another run, which for want of a flow is refused at once.
 */
final class LostRuns {

  private static final String EXPIRED = "This has expired. Please start again.";

  private final BoundSessions sessions;
  private final ExecutionRepository executions;
  private final IdSource ids;
  private final InstantSource clock;

  LostRuns(
      BoundSessions sessions, ExecutionRepository executions, IdSource ids, InstantSource clock) {
    this.sessions = sessions;
    this.executions = executions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Answers.
   *
   * @throws FlowFault.NotFound to whoever was in no run
   */
  Step answer(StartFlow.Command command) {
    Instant now = clock.instant();
    return Optional.ofNullable(command.session())
        .flatMap(key -> answer(command, key, now))
        .orElseThrow(() -> new FlowFault.NotFound("No Flow matches the given query."));
  }

  private Optional<Step> answer(StartFlow.Command command, SessionKey key, Instant now) {
    return sessions
        .find(key, command.client(), now)
        .flatMap(session ->
            executions
                .findLost(session.id(), command.flow(), now)
                .map(title -> refused(command, title, session, now)));
  }

  private Step refused(StartFlow.Command command, FlowTitle title, Session session, Instant now) {
    Flow former =
        Flow.named(command.flow().value(), FlowDesignation.STAGE_CONFIGURATION).titled(title);
    Visitor visitor = Opening.visitor(session, command.client(), now);
    FlowExecution refused =
        FlowExecution.refused(
            new ExecutionId(ids.next()),
            FlowDefinition.of(former),
            new Denied(EXPIRED),
            PlanRequest.of(visitor, command.query(), now));
    return Step.of(refused, visitor, List.of());
  }
}
