package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.text.Languages;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.execution.StageFailure;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.StageChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens flows for pages, so that the first challenge comes with the page. */
@Component
public final class PageSteps {

  private final StartFlow startFlow;
  private final ClientReader clients;
  private final ClientCookies cookies;
  private final StepWriter steps;
  private final Languages languages;

  PageSteps(
      StartFlow startFlow,
      ClientReader clients,
      ClientCookies cookies,
      StepWriter steps,
      Languages languages) {
    this.startFlow = startFlow;
    this.clients = clients;
    this.cookies = cookies;
    this.steps = steps;
    this.languages = languages;
  }

  /** Opens a flow, or goes on with the run that waits, and gives the client what it is to keep. */
  public ShownStep open(FlowSlug flow, HttpServletRequest request, HttpServletResponse response) {
    Step step = step(flow, request);
    cookies.keep(step.effects(), request, response);
    if (step.effects().stream().noneMatch(ClientEffect.KeepSession.class::isInstance)) {
      cookies.keepCsrfToken(request, response);
    }
    ClientFacts client = clients.facts(request);
    Optional<String> run = Optional.ofNullable(step.run()).map(id -> id.value().toString());
    StageChallenge challenge = step.answer().challenge();
    return new ShownStep(
        Objects.requireNonNullElse(ChallengeShape.of(challenge.getClass()).component(), ""),
        new String(steps.body(step, request), StandardCharsets.UTF_8),
        run.orElse(null),
        run.map(_ -> Integer.toString(step.number())).orElse(null),
        Visit.progress(step).orElse(null),
        step.place().language(),
        step.flow(),
        languages.of(client, step.place().language()).get(step.flow().title(), step.display()),
        findRedirect(challenge),
        step.scripts());
  }

  private Step step(FlowSlug flow, HttpServletRequest request) {
    try {
      return startFlow.start(
          new StartFlow.Command(
              flow,
              ClientCookies.session(request),
              clients.client(request),
              Visit.saved(request.getQueryString())));
    } catch (StageFailure failure) {
      return steps.failed(failure, request);
    }
  }

  /** Only to pages: what other addresses there are the client's script may judge. */
  private static Optional<String> findRedirect(StageChallenge challenge) {
    return challenge instanceof RedirectChallenge redirect
        ? Optional.of(redirect.to()).filter(to -> to.matches("/(?![/\\\\]).*|https?://.*"))
        : Optional.empty();
  }
}
