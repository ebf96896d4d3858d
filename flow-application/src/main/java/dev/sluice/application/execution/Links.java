package dev.sluice.application.execution;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.token.FlowToken;
import java.util.Optional;
import java.util.Set;

/** Resumes runs that links carry (spec/stages.md 1.6, design.md 5). */
final class Links {

  private final FlowTokenRepository tokens;
  private final FlowRunner runner;
  private final RunKeeper keeper;
  private final UnitOfWork work;
  private final IdSource ids;

  Links(
      FlowTokenRepository tokens,
      FlowRunner runner,
      RunKeeper keeper,
      UnitOfWork work,
      IdSource ids) {
    this.tokens = tokens;
    this.runner = runner;
    this.keeper = keeper;
    this.work = work;
    this.ids = ids;
  }

  /**
   * Resumes the run of a link in this session. Of several who open a single-use link at once,
   * whoever uses it up goes on.
   *
   * @return nothing if the link is unknown, used, expired or for another flow
   * @throws dev.sluice.domain.shared.FlowFault.Stale if another request used the link in between
   */
  Optional<Step> resume(Opening opening, String tokenHash, SavedQuery query) {
    return tokens
        .find(tokenHash, opening.now())
        .filter(token -> token.execution().definition().flow().id().equals(opening.found().flow()))
        .map(token -> work.perform(() -> restore(token, opening, query)));
  }

  private Step restore(FlowToken token, Opening opening, SavedQuery query) {
    FlowExecution restored =
        token
            .execution()
            .restored(new ExecutionId(ids.next()), known(token), proven(token, opening), query);
    Run run =
        StageFailure.guard(
            restored.definition().flow(),
            opening.visitor(),
            query,
            () -> runner.resume(restored, opening.visitor(), opening.now()));
    if (usesUp(token, opening)) {
      tokens.useUp(token.id());
    }
    return keeper.keepStarted(run, token.keyHash(), opening);
  }

  /**
   * A run that is not kept, for the key from before a login opened it, leaves the link as it is.
   */
  private static boolean usesUp(FlowToken token, Opening opening) {
    return token.revokeOnExecution() && !opening.found().formerKey();
  }

  private static Context known(FlowToken token) {
    return Context.EMPTY
        .with(ContextKeys.IS_RESTORED, token.identifier())
        .with(ContextKeys.RESTORED_FOR, token.user());
  }

  /** Whoever holds the link was sent it: that counts for the person that it was made for. */
  private static Evidence proven(FlowToken token, Opening opening) {
    return opening
        .visitor()
        .evidence()
        .and(token.execution().evidence())
        .and(
            new Proof(
                token.user(), EvidenceKind.LINK, Set.of(FactorClass.HAS), null, opening.now()));
  }
}
