package dev.sluice.adapter.web.execution;

import dev.sluice.domain.flow.Flow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step as a page carries it.
 *
 * @param component what is asked
 * @param challenge the challenge as JSON
 * @param run the run, or null where there is none
 * @param step the step that is answered next, or null where there is none
 * @param progress how far the visitor has come, or null where nobody can tell
 * @param language the language that the visitor has chosen, or blank
 * @param flow the flow, for how it looks
 * @param title the headline in the client's language
 * @param redirect where the client is sent
 * @param scripts the scripts of others that the page runs
 */
public record ShownStep(
    String component,
    String challenge,
    @Nullable String run,
    @Nullable String step,
    @Nullable String progress,
    String language,
    Flow flow,
    String title,
    Optional<String> redirect,
    List<String> scripts) {}
