package dev.sluice.application.audit;

import dev.sluice.application.port.Client;

/** Records that a request failed in a way that nobody foresaw. */
public interface ReportFailure {

  /**
   * Records where it failed; never what the failure says, which may quote anything.
   *
   * @param client whose request it was
   */
  void report(Throwable failure, Client client);
}
