package dev.sluice.application.execution;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;

/** A stage broke. Nothing has changed; the run stands where it stood. */
public final class StageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Flow flow;
  private final transient Visitor visitor;
  private final transient Subject display;
  private final transient SavedQuery query;

  StageFailure(
      Flow flow, Visitor visitor, Subject display, SavedQuery query, RuntimeException cause) {
    super("a stage of " + flow.slug() + " failed", cause);
    this.flow = flow;
    this.visitor = visitor;
    this.display = display;
    this.query = query;
  }

  /** The flow, for how it looks. */
  public Flow flow() {
    return flow;
  }

  /** Who is at the other end; a superuser may see the cause. */
  public Visitor visitor() {
    return visitor;
  }

  /** The person to show. */
  public Subject display() {
    return display;
  }

  /** The saved query, for links. */
  public SavedQuery query() {
    return query;
  }
}
