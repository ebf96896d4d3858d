package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.error.FailureReports;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.execution.StageFailure;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.stage.kind.FlowErrorChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells a client where its run stands. */
@Component
final class StepWriter {

  private final ClientReader clients;
  private final ClientCookies cookies;
  private final ChallengeJson challenges;
  private final FailureReports failures;

  StepWriter(
      ClientReader clients,
      ClientCookies cookies,
      ChallengeJson challenges,
      FailureReports failures) {
    this.clients = clients;
    this.cookies = cookies;
    this.challenges = challenges;
    this.failures = failures;
  }

  /** A step as clients see it, in UTF-8. */
  byte[] body(Step step, HttpServletRequest request) {
    return challenges.of(step, clients.facts(request));
  }

  void write(Step step, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = body(step, request);
    cookies.keep(step.effects(), request, response);
    ExecutionId run = step.run();
    if (run != null) {
      response.setHeader(Visit.RUN, run.value().toString());
      response.setHeader(Visit.STEP, Integer.toString(step.number()));
    }
    Visit.progress(step).ifPresent(progress -> response.setHeader(Visit.PROGRESS, progress));
    response.setHeader(
        HttpHeaders.CONTENT_LANGUAGE,
        challenges.texts(step, clients.facts(request)).locale().toLanguageTag());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The step that tells that a stage broke; superusers also why. */
  Step failed(StageFailure failure, HttpServletRequest request) {
    String id = failures.tell(failure, request);
    var answer = Answer.of(challenge(failure, id));
    return new Step(
        answer,
        failure.flow(),
        failure.visitor().user(),
        failure.query(),
        null,
        0,
        new Step.Place(failure.visitor().user().locale(), null),
        List.of());
  }

  private static FlowErrorChallenge challenge(StageFailure failure, String id) {
    Throwable cause = failure.getCause();
    if (cause == null || !failure.visitor().user().superuser()) {
      return new FlowErrorChallenge(id, null, null);
    }
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return new FlowErrorChallenge(id, cause.toString(), trace.toString());
  }
}
