package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.request.CsrfToken;
import dev.sluice.application.execution.AnswerStage;
import dev.sluice.application.execution.AnswerStage.Submission;
import dev.sluice.application.execution.StageFailure;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.execution.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Walks a visitor through a flow. */
@RestController
final class ExecutorController {

  private static final String PATH = "/api/v3/flows/executor/{" + Visit.SLUG + "}/";

  private final StartFlow startFlow;
  private final AnswerStage answerStage;
  private final ClientReader clients;
  private final StepWriter steps;

  ExecutorController(
      StartFlow startFlow, AnswerStage answerStage, ClientReader clients, StepWriter steps) {
    this.startFlow = startFlow;
    this.answerStage = answerStage;
    this.clients = clients;
    this.steps = steps;
  }

  @Operation(id = "flows_executor_get", open = true)
  @GetMapping(PATH)
  void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Step step =
        startFlow.start(
            new StartFlow.Command(
                Visit.flow(request),
                ClientCookies.session(request),
                clients.client(request),
                Visit.query(request)));
    steps.write(step, request, response);
  }

  @Operation(id = "flows_executor_solve", open = true)
  @PostMapping(PATH)
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    CsrfToken.requireIfSent(request);
    JsonBody body = JsonBody.ofAnswer(request);
    Step step =
        answerStage.answer(
            new AnswerStage.Command(
                Visit.flow(request),
                ClientCookies.session(request),
                clients.client(request),
                Visit.query(request),
                new Submission(
                    body.response(),
                    body.component(),
                    body.text(),
                    Visit.step(request),
                    CsrfToken.isSent(request))));
    steps.write(step, request, response);
  }

  @ExceptionHandler
  void fail(StageFailure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    steps.write(steps.failed(failure, request), request, response);
  }
}
