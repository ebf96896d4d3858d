package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository.OpenedFlow;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.identity.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request found, at one moment: the flow, the session, the run, and who is there.
 *
 * @param found as stored
 * @param client the program at the other end
 * @param now the moment of the request
 */
record Opening(OpenedFlow found, Client client, Instant now) {

  /** The session that the client may use; a former key opens none. */
  @Nullable Session session() {
    return found.formerKey() ? null : found.session();
  }

  /** The run that the client may go on with. */
  Optional<StoredRun> findRun() {
    return found.formerKey() ? Optional.empty() : Optional.ofNullable(found.run());
  }

  /** The run that waits for the client, if one does. */
  Optional<StoredRun> findWaiting() {
    return findRun().filter(run -> run.execution().isAwaiting());
  }

  /**
   * Who is there: somebody who is logged in and active, or a stranger. Of somebody as whom another
   * acts nothing is proven.
   */
  Visitor visitor() {
    return visitor(session(), client, now);
  }

  static Visitor visitor(@Nullable Session session, Client client, Instant now) {
    Subject user = session != null && session.isUsable() ? session.user() : Subject.ANONYMOUS;
    Evidence evidence =
        session != null && session.impersonator() == null && user.id() != null
            ? session
                .evidence()
                .and(new Proof(user.id(), EvidenceKind.SESSION, Set.<FactorClass>of(), null, now))
            : Evidence.NONE;
    return client.as(user, evidence);
  }
}
