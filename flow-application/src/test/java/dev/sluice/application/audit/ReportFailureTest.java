package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.RecordedEvents;
import dev.sluice.domain.audit.AuditEvent;
import org.junit.jupiter.api.Test;

class ReportFailureTest {

  private final RecordedEvents events = new RecordedEvents(new ImmediateUnitOfWork());
  private final ReportFailure reportFailure = new ReportFailureService(events, new MutableClock());

  @Test
  void tellsWhereItFailedButNotWhatWasSaid() {
    var cause = new IllegalArgumentException("password hunter2 is malformed");
    var failure = new IllegalStateException("hunter2", cause);

    reportFailure.report(failure, Client.UNKNOWN);

    assertThat(events.list())
        .singleElement()
        .isInstanceOfSatisfying(
            AuditEvent.SystemException.class,
            event ->
                assertThat(event.message())
                    .startsWith("java.lang.IllegalStateException at " + getClass().getName())
                    .contains(", because of java.lang.IllegalArgumentException at ")
                    .doesNotContain("hunter2"));
  }
}
