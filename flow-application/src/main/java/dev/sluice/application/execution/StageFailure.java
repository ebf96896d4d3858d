package dev.sluice.application.execution;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.shared.FlowFault;
import java.util.function.Supplier;

/** A stage broke. Nothing has changed; the run stands where it stood. */
public final class StageFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Flow flow;
  private final transient Visitor visitor;
  private final transient SavedQuery query;

  private StageFailure(Flow flow, Visitor visitor, SavedQuery query, RuntimeException cause) {
    super("a stage of " + flow.slug() + " failed", cause);
    this.flow = flow;
    this.visitor = visitor;
    this.query = query;
  }

  /** Lets stages decide; what breaks in them comes out as this, what the caller did wrong as is. */
  static <T> T guard(Flow flow, Visitor visitor, SavedQuery query, Supplier<T> stages) {
    try {
      return stages.get();
    } catch (FlowFault fault) {
      throw fault;
    } catch (RuntimeException broken) {
      throw new StageFailure(flow, visitor, query, broken);
    }
  }

  /** The flow, for how it looks. */
  public Flow flow() {
    return flow;
  }

  /** Who is at the other end; a superuser may see the cause. */
  public Visitor visitor() {
    return visitor;
  }

  /** The saved query, for links. */
  public SavedQuery query() {
    return query;
  }
}
