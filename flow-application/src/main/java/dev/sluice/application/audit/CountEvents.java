package dev.sluice.application.audit;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.EventFigures.Use;
import dev.sluice.application.port.EventFigures.Volume;
import dev.sluice.application.resource.ListObjects;
import java.util.List;
import java.util.Map;

/** Counts the events that the caller may see (spec/admin.md 4.2). */
public interface CountEvents {

  /**
   * The last days, {@code history_days} of them, by quarter and action.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see none
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a parameter that makes no
   *     sense
   */
  List<Volume> volume(Caller caller, ListObjects.Request request);

  /**
   * The last {@code count_steps}.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see none
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a parameter that makes no
   *     sense
   */
  Stats stats(Caller caller, ListObjects.Request request);

  /**
   * The applications that most events of an action are about; none for whoever may see no event.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a parameter that makes no
   *     sense
   */
  List<Use> mostUsed(Caller caller, ListObjects.Request request);

  /**
   * What was counted.
   *
   * @param uniqueUsers how many different people the events were about
   * @param countStep how many events there were, by the names of the steps
   */
  record Stats(long uniqueUsers, Map<String, Long> countStep) {}
}
