package dev.sluice.application.execution;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.Headway;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told, and what it is to keep.
 *
 * @param answer what is asked, or the last word
 * @param flow the flow, for how it looks
 * @param display the person to show
 * @param query the saved query, for links
 * @param run the run, another one if the former has expired; or null where that cannot be told
 * @param number the step of the run that the client answers next
 * @param place how far the visitor has come, and which language they have chosen
 * @param effects what the client is to keep
 * @param scripts the scripts of others that the page of the flow runs
 * @param settled whether there is nothing to go on with before the client is told
 */
public record Step(
    Answer answer,
    Flow flow,
    Subject display,
    SavedQuery query,
    @Nullable ExecutionId run,
    int number,
    Place place,
    List<ClientEffect> effects,
    List<String> scripts,
    boolean settled) {

  public Step {
    effects = List.copyOf(effects);
    scripts = List.copyOf(scripts);
  }

  /** A step of a flow whose page runs only our own scripts. */
  public Step(
      Answer answer,
      Flow flow,
      Subject display,
      SavedQuery query,
      @Nullable ExecutionId run,
      int number,
      Place place,
      List<ClientEffect> effects) {
    this(answer, flow, display, query, run, number, place, effects, List.of(), true);
  }

  /**
   * How a step is told.
   *
   * @param language the language that the visitor has chosen, or blank
   * @param headway how far the visitor has come, or null where nobody can tell
   */
  public record Place(String language, @Nullable Headway headway) {

    /** Nothing is known. */
    public static final Place UNKNOWN = new Place("", null);
  }

  /** What is asked, without a word about the last answer. */
  static Step asking(FlowExecution execution, Visitor visitor) {
    Step step = of(execution, visitor, List.of());
    return new Step(
        Answer.of(step.answer.challenge()),
        step.flow,
        step.display,
        step.query,
        step.run,
        step.number,
        step.place,
        List.of(),
        step.scripts,
        step.settled);
  }

  static Step of(FlowExecution execution, Visitor visitor, List<ClientEffect> effects) {
    return new Step(
        execution.isEntering() ? comeAgain(execution) : Answer.about(execution),
        execution.definition().flow(),
        execution.display(visitor),
        execution.query(),
        execution.id(),
        execution.step(),
        new Place(execution.language(visitor), Headway.of(execution).orElse(null)),
        effects,
        execution.definition().scripts(),
        !execution.isEntering());
  }

  /** Whoever hears of a run that waits for nobody yet opens the page, which goes on with it. */
  private static Answer comeAgain(FlowExecution execution) {
    String page = execution.definition().flow().slug().page();
    return Answer.of(RedirectChallenge.to(page + execution.query().asSuffix()));
  }

  /** This step, where the client is to keep something from before as well. */
  Step following(Step before) {
    boolean rekeyed = effects.stream().anyMatch(ClientEffect.KeepSession.class::isInstance);
    Stream<ClientEffect> former =
        before.effects.stream()
            .filter(effect -> !(rekeyed && effect instanceof ClientEffect.KeepSession));
    return new Step(
        answer,
        flow,
        display,
        query,
        run,
        number,
        place,
        Stream.concat(former, effects.stream()).toList(),
        scripts,
        settled);
  }
}
