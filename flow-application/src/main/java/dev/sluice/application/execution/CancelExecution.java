package dev.sluice.application.execution;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import org.jspecify.annotations.Nullable;

/** Ends runs that nobody wants to go on with. */
public interface CancelExecution {

  /** Ends one run, or all of the session; does nothing where there is none. */
  void cancel(Command command);

  /**
   * Which.
   *
   * @param session the key that the client sent, or null
   * @param flow the flow whose run ends, or null for all
   */
  record Command(@Nullable SessionKey session, @Nullable FlowSlug flow) {}
}
