import dev.sluice.domain.context.*;
import dev.sluice.domain.definition.*;
import dev.sluice.domain.execution.*;
import dev.sluice.domain.flow.*;
import dev.sluice.domain.id.*;
import dev.sluice.domain.shared.*;
import dev.sluice.domain.stage.*;
import dev.sluice.domain.stage.kind.*;
import java.time.Instant;
import java.util.UUID;

public class HelloFlow {
  @Kind("greeting") record GreetingStage(String text) implements CustomStage {}
  record Greeting(String text) implements StageChallenge {}
  record Name(String name) implements StageResponse {}

  public static void main(String[] args) {
    var greeting = Stage.named("greeting", new GreetingStage("What is your name?"));
    var hello = FlowDefinition.named("hello", FlowDesignation.ENROLLMENT, greeting);
    var runner = new FlowRunner(StageBehaviors.of(GreetingStage.class,
        (stage, visit) -> new StageOutcome.Ask(new Greeting(stage.text()))));

    var stranger = PlanRequest.of(Visitor.STRANGER, Instant.now());
    var waiting = runner.start(new ExecutionId(UUID.randomUUID()), hello, stranger);
    System.out.println(waiting.answer().challenge());

    var ada = ResponseSource.of(new Name("Ada"));
    var ended = runner.respond(waiting.execution(), ada, Visitor.STRANGER, Instant.now());
    System.out.println(ended.answer().challenge());
  }
}
