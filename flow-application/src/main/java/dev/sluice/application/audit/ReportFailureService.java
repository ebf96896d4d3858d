package dev.sluice.application.audit;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@UseCase
final class ReportFailureService implements ReportFailure {

  private static final int MOST_CAUSES = 5;
  private static final String OURS = "dev.sluice.";

  private final EventPublisher events;
  private final InstantSource clock;

  ReportFailureService(EventPublisher events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void report(Throwable failure, Client client) {
    String message =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .limit(MOST_CAUSES)
            .map(ReportFailureService::place)
            .collect(Collectors.joining(", because of "));
    events.publish(
        new AuditEvent.SystemException(Subject.ANONYMOUS, message), client, clock.instant());
  }

  private static String place(Throwable failure) {
    String where =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
            .orElse("");
    return failure.getClass().getName() + where;
  }
}
