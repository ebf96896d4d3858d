package dev.sluice.application.definition;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.shape.Shape;
import dev.sluice.application.stage.PromptPreview;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Nothing is written: what is wrong with an expression is said of the whole. */
@UseCase(unitOfWork = false)
final class PreviewPromptService implements PreviewPrompt {

  private static final Shape<PromptAttributes> SENT = Shape.of(PromptAttributes.class);
  private static final PromptId NOWHERE = new PromptId(new UUID(0, 0));

  private final Authorize authorize;
  private final PromptTexts texts;
  private final PromptPreview preview;
  private final InstantSource clock;

  PreviewPromptService(
      Authorize authorize, PromptTexts texts, PromptPreview preview, InstantSource clock) {
    this.authorize = authorize;
    this.texts = texts;
    this.preview = preview;
    this.clock = clock;
  }

  @Override
  public StageChallenge preview(Caller caller, Client client, Value.Fields sent) {
    authorize.authorize(caller).require(PromptRepository.MODEL.permission(ModelAction.ADD));
    Prompt prompt = SENT.require(named(sent)).prompt(NOWHERE);
    try {
      texts.check(prompt);
      return preview.of(prompt, request(caller, client, clock.instant()));
    } catch (ExpressionFailed failed) {
      throw ofTheWhole(List.of(String.valueOf(failed.getMessage())));
    } catch (FlowFault.Invalid mistaken) {
      throw ofTheWhole(mistaken.problems().stream().map(Problem::message).toList());
    }
  }

  private static Value.Fields named(Value.Fields sent) {
    var named = new LinkedHashMap<>(sent.fields());
    named.put("name", Value.of("preview"));
    return new Value.Fields(named);
  }

  private static PolicyRequest request(Caller caller, Client client, Instant now) {
    return new PolicyRequest(
        caller.user(),
        client.as(caller.user(), Evidence.NONE),
        Context.EMPTY,
        Evidence.NONE,
        now,
        true,
        new Memo());
  }

  private static FlowFault.Invalid ofTheWhole(List<String> messages) {
    return new FlowFault.Invalid(messages.stream().map(Problem::invalid).toList());
  }
}
