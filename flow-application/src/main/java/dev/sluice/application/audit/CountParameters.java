package dev.sluice.application.audit;

import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What requests for figures say. */
final class CountParameters {

  /** How far figures look back. */
  static final Duration LONGEST = Duration.ofDays(90);

  private static final String STEPS = "count_steps";
  private static final int MOST_STEPS = 20;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private CountParameters() {}

  static long number(ListObjects.Request request, String name, int usual) {
    String text = request.parameter(name).strip();
    if (text.isEmpty()) {
      return usual;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw invalid(name, "invalid", "A valid integer is required.");
    }
    return Long.parseLong(text);
  }

  static Duration within(Duration wanted) {
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  /** How long each step is, by what answers call it. */
  static Map<String, Duration> steps(ListObjects.Request request) {
    List<String> sent = request.parameters().getOrDefault(STEPS, List.of());
    if (sent.isEmpty()) {
      throw invalid(STEPS, "required", "This field is required.");
    }
    if (sent.size() > MOST_STEPS) {
      throw invalid(STEPS, "max_length", "At most " + MOST_STEPS + " steps.");
    }
    var steps = new LinkedHashMap<String, Duration>();
    for (int i = 0; i < sent.size(); i++) {
      steps.put(called(sent.get(i)), step(sent.get(i), i));
    }
    return steps;
  }

  private static Duration step(String text, int index) {
    try {
      Duration wanted = new TimeDelta(text).toDuration();
      return wanted.isNegative() ? Duration.ZERO : within(wanted);
    } catch (IllegalArgumentException malformed) {
      throw invalid(
          STEPS + "." + index,
          "invalid",
          "%s is not in the correct format of 'hours=3;minutes=1'."
              .formatted(text.substring(0, Math.min(100, text.length()))));
    }
  }

  /** The words of a step; {@code hours=24} is called {@code hours24}. */
  private static String called(String step) {
    return step.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\w\\s-]", "")
        .strip()
        .replaceAll("[\\s-]+", "_");
  }

  private static FlowFault.Invalid invalid(String field, String code, String message) {
    return new FlowFault.Invalid(List.of(new Problem(field, code, message)));
  }
}
