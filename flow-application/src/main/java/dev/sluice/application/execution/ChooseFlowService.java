package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.BoundSessions;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.PlanRequest;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@UseCase
final class ChooseFlowService implements ChooseFlow {

  private final Brands brands;
  private final FlowDefinitions definitions;
  private final BoundSessions sessions;
  private final FlowRunner runner;
  private final InstantSource clock;

  ChooseFlowService(
      Brands brands,
      FlowDefinitions definitions,
      BoundSessions sessions,
      FlowRunner runner,
      InstantSource clock) {
    this.brands = brands;
    this.definitions = definitions;
    this.sessions = sessions;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public Optional<FlowSlug> choose(Command command) {
    return brands
        .at(command.client().host())
        .findFlow(command.designation())
        .or(() -> firstOpen(command));
  }

  private Optional<FlowSlug> firstOpen(Command command) {
    PlanRequest request = request(command);
    return definitions.list(command.designation()).stream()
        .filter(definition -> runner.admits(definition, request))
        .map(definition -> definition.flow().slug())
        .findFirst();
  }

  private PlanRequest request(Command command) {
    Instant now = clock.instant();
    Session session =
        Optional.ofNullable(command.session())
            .flatMap(key -> sessions.find(key, command.client(), now))
            .orElse(null);
    Visitor visitor = Opening.visitor(session, command.client(), now);
    return PlanRequest.of(visitor, SavedQuery.NONE, now);
  }
}
