package dev.sluice.adapter.web.execution;

import dev.sluice.application.execution.Step;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What the executor's address and headers say. */
public final class Visit {

  static final String RUN = "X-Sluice-Run";
  static final String STEP = "X-Sluice-Step";
  static final String PROGRESS = "X-Sluice-Progress";

  static final String SLUG = "flow_slug";
  private static final String QUERY = "query";

  private Visit() {}

  /** The flow of the address; taken from where Spring left it, which costs no conversion. */
  static FlowSlug flow(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? flow(String.valueOf(variables.get(SLUG)))
        : flow("");
  }

  /**
   * The flow that an address names.
   *
   * @throws FlowFault.NotFound if no flow can be called so
   */
  public static FlowSlug flow(String slug) {
    if (!FlowSlug.isValid(slug)) {
      throw new FlowFault.NotFound("flow");
    }
    return new FlowSlug(slug);
  }

  /** The query of the page that the client shows; absent is empty. */
  static SavedQuery query(HttpServletRequest request) {
    return saved(request.getParameter(QUERY));
  }

  /** What a page was opened with; absent is empty. */
  static SavedQuery saved(@Nullable String raw) {
    if (raw == null) {
      return SavedQuery.NONE;
    }
    if (raw.length() > SavedQuery.LONGEST) {
      throw refused(
          "max_length",
          "Ensure this field has no more than " + SavedQuery.LONGEST + " characters.");
    }
    if (raw.indexOf('\0') >= 0) {
      throw refused("invalid", "Null characters are not allowed.");
    }
    return new SavedQuery(raw);
  }

  /** How far the visitor has come: {@code 2/4}, or {@code 2} where the end is not certain. */
  static Optional<String> progress(Step step) {
    return Optional.ofNullable(step.place().headway())
        .map(headway ->
            headway.total() == null
                ? Integer.toString(headway.number())
                : headway.number() + "/" + headway.total());
  }

  /** The step that the client believes to answer; what is no number says nothing. */
  static @Nullable Integer step(HttpServletRequest request) {
    String sent = request.getHeader(STEP);
    try {
      return sent == null ? null : Integer.valueOf(sent.strip());
    } catch (NumberFormatException malformed) {
      return null;
    }
  }

  private static FlowFault refused(String code, String message) {
    return new FlowFault.Invalid(List.of(new Problem(QUERY, code, message)));
  }
}
