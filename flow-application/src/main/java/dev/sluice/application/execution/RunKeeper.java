package dev.sluice.application.execution;

import dev.sluice.application.execution.RunSaver.Changes;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.stage.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows hand-overs, saves, and tells the client. */
final class RunKeeper {

  private final HandOvers handOvers;
  private final RunSaver saver;

  RunKeeper(HandOvers handOvers, RunSaver saver) {
    this.handOvers = handOvers;
    this.saver = saver;
  }

  /** Keeps a run that went on from where it was stored. */
  Step keepContinued(Run run, String submission, Opening opening) {
    Visitor visitor = opening.visitor();
    HandOvers.Resolved resolved = handOvers.resolve(run, visitor, opening.now());
    var changes =
        Changes.continuing(
            resolved.execution(), submission, resolved.successor(), resolved.effects());
    List<ClientEffect> keeping =
        saver.save(changes, opening.session(), opening.client(), opening.now());
    return Step.of(resolved.execution(), visitor, keeping);
  }

  /**
   * Keeps a run that began, if there is anything to keep. For the key from before a login nothing
   * is: a new session's cookie could overtake the one of the login on its way to the browser.
   */
  Step keepStarted(Run run, @Nullable String tokenHash, Opening opening) {
    Visitor visitor = opening.visitor();
    HandOvers.Resolved resolved =
        handOvers.resolve(inPlaceOfFormer(run, opening), visitor, opening.now());
    FlowExecution waiting =
        resolved.successor() == null ? resolved.execution() : resolved.successor();
    boolean leavesNoTrace =
        waiting.hasEnded() && resolved.effects().stream().noneMatch(Effect::changesVisitor);
    if (leavesNoTrace || opening.found().formerKey()) {
      saver.record(resolved.effects(), opening.session(), opening.client(), opening.now());
      return Step.of(resolved.execution(), visitor, List.of());
    }
    List<ClientEffect> keeping =
        saver.save(
            Changes.starting(waiting, tokenHash, resolved.effects()),
            opening.session(),
            opening.client(),
            opening.now());
    return Step.of(resolved.execution(), visitor, keeping);
  }

  private static Run inPlaceOfFormer(Run run, Opening opening) {
    return opening
        .findRun()
        .map(former -> new Run(run.execution().inPlaceOf(former.execution()), run.effects()))
        .orElse(run);
  }
}
