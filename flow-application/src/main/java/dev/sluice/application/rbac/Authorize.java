package dev.sluice.application.rbac;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelName;
import java.util.Set;

/**
 * Finds out what a caller may do: once for a request, before anything else is done for it.
 *
 * <p>For strangers and superusers nothing is asked; for all others it is one query.
 */
public interface Authorize {

  /** What the caller may do, with all that is granted on single objects. */
  Authority authorize(Caller caller);

  /**
   * What the caller may do.
   *
   * @param objectsOf the models of whose single objects it is asked; on those of others the caller
   *     holds only what is granted on all. Whoever asks of few has less to read.
   */
  Authority authorize(Caller caller, Set<ModelName> objectsOf);
}
