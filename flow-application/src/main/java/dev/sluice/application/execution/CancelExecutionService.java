package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.identity.Session;
import java.time.InstantSource;
import java.util.Optional;

@UseCase
final class CancelExecutionService implements CancelExecution {

  private final SessionRepository sessions;
  private final ExecutionRepository executions;
  private final InstantSource clock;

  CancelExecutionService(
      SessionRepository sessions, ExecutionRepository executions, InstantSource clock) {
    this.sessions = sessions;
    this.executions = executions;
    this.clock = clock;
  }

  @Override
  public void cancel(Command command) {
    Optional<Session> session =
        Optional.ofNullable(command.session()).flatMap(key -> sessions.find(key, clock.instant()));
    session.ifPresent(found -> executions.remove(found.id(), command.flow(), null));
  }
}
