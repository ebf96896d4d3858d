package dev.sluice.application.stage;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.DuoGateway.Enrollment;
import dev.sluice.application.port.DuoGateway.Progress;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@UseCase(unitOfWork = false)
final class CheckDuoEnrollmentService implements CheckDuoEnrollment {

  private final DuoStages stages;
  private final SessionRepository sessions;
  private final ExecutionRepository executions;
  private final DuoGateway duo;
  private final InstantSource clock;

  CheckDuoEnrollmentService(
      DuoStages stages,
      SessionRepository sessions,
      ExecutionRepository executions,
      DuoGateway duo,
      InstantSource clock) {
    this.stages = stages;
    this.sessions = sessions;
    this.executions = executions;
    this.duo = duo;
    this.clock = clock;
  }

  @Override
  public Progress check(String pk, @Nullable SessionKey session) {
    DuoStages.Found stage = stages.get(pk);
    Enrollment enrollment =
        Optional.ofNullable(session)
            .flatMap(key -> find(stage.id(), key, clock.instant()))
            .orElseThrow(() -> refused("No registration is under way."));
    try {
      return duo.progress(DuoAccounts.ofAuth(stage.config()), enrollment);
    } catch (DuoGateway.Failed _) {
      throw refused("Duo could not be asked.");
    }
  }

  private Optional<Enrollment> find(StageId stage, SessionKey key, Instant now) {
    return sessions.find(key, now).stream()
        .flatMap(session -> executions.listFlows(session.id(), now).stream())
        .flatMap(flow -> find(stage, flow, key, now).stream())
        .findFirst();
  }

  private Optional<Enrollment> find(StageId stage, FlowSlug flow, SessionKey key, Instant now) {
    return executions
        .find(flow, key, now)
        .flatMap(opened -> Optional.ofNullable(opened.run()))
        .flatMap(run -> DuoEnrollment.find(stage, run.execution().context()));
  }

  private static FlowFault.Invalid refused(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(message)));
  }
}
