package dev.sluice.benchmark.load;

import dev.sluice.benchmark.cost.Costs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load has shown. What is said of logins is said of enrolments where the flow is one.
 *
 * @param flow the slug of the flow
 * @param clients how many logged in at once
 * @param seconds for how long
 * @param logins how many succeeded in that time
 * @param loginsPerSecond how many in a second
 * @param login how long one takes
 * @param steps how long its requests take, by what they are
 * @param mail how long people waited for the mail with their link, or null where none was sent
 * @param failures what went wrong, and how often
 * @param perSecond how many succeeded in the first second, the second, ...
 * @param costs what they cost
 */
public record LoadFigures(
    String flow,
    int clients,
    double seconds,
    long logins,
    double loginsPerSecond,
    Latency login,
    Map<String, Latency> steps,
    @Nullable Latency mail,
    Map<String, Integer> failures,
    List<Integer> perSecond,
    Costs costs) {

  /** What people do: flows that mail a link make accounts. */
  public String deed() {
    return mail == null ? "login" : "enrolment";
  }
}
