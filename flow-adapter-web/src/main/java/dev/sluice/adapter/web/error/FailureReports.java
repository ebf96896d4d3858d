package dev.sluice.adapter.web.error;

import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.request.RequestId;
import dev.sluice.application.audit.ReportFailure;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the log and the events of failures that nobody foresaw. */
@Component
public final class FailureReports {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReports.class);

  private final ReportFailure reportFailure;
  private final ClientReader clients;

  FailureReports(ReportFailure reportFailure, ClientReader clients) {
    this.reportFailure = reportFailure;
    this.clients = clients;
  }

  /** Tells of it, and under which identifier of the request. */
  public String tell(Throwable failure, HttpServletRequest request) {
    String id = RequestId.of(request);
    LOG.error("request {} failed", id, failure);
    try {
      reportFailure.report(failure, clients.client(request));
    } catch (RuntimeException second) {
      // most likely for the same reason; the log knows the first
      LOG.debug("the failure of request {} could not be recorded", id, second);
    }
    return id;
  }
}
