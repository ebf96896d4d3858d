package dev.sluice.application.stage;

import dev.sluice.application.policy.CalledPolicies;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for what its fields say, and remembers the answers (spec/stages.md 2.3). */
final class PromptStageHandler
    implements InteractiveStageHandler<PromptStage, PromptStage.Response> {

  private static final Value COMPONENT =
      Value.of(StageKinds.componentOf(PromptStage.Challenge.class));

  private final PromptFields fields;
  private final PromptAnswers answers;
  private final PromptValidation validation;
  private final CalledPolicies policies;

  PromptStageHandler(
      PromptFields fields,
      PromptAnswers answers,
      PromptValidation validation,
      CalledPolicies policies) {
    this.fields = fields;
    this.answers = answers;
    this.validation = validation;
    this.policies = policies;
  }

  @Override
  public Class<PromptStage> configType() {
    return PromptStage.class;
  }

  @Override
  public Class<PromptStage.Response> responseType() {
    return PromptStage.Response.class;
  }

  @Override
  public StageOutcome enter(PromptStage stage, StageVisit visit) {
    return new Ask(
        new PromptStage.Challenge(asked(stage, visit).stream().map(AskedField::shown).toList()));
  }

  @Override
  public StageOutcome respond(PromptStage stage, PromptStage.Response response, StageVisit visit) {
    List<AskedField> asked = asked(stage, visit);
    PromptAnswers.Read read = answers.read(asked, response.values(), visit.subject());
    if (!read.problems().isEmpty()) {
      return new Reject(read.problems());
    }
    PromptValidation.Opinion opinion = validation.ask(stage, read.values(), visit);
    Learned said = causing(opinion.effects());
    return opinion.passed()
        ? new Proceed(said.and(learned(read.values(), visit)).and(language(asked, read.values())))
        : new Reject(null, opinion.problems(), said);
  }

  private List<AskedField> asked(PromptStage stage, StageVisit visit) {
    List<Prompt> prompts =
        stage.fields().stream()
            .flatMap(field -> visit.references().findPrompt(field).stream())
            .toList();
    PolicyRequest request =
        PolicyRequest.inRun(
            visit.visitor(), visit.context(), visit.evidence(), visit.now(), new Memo());
    var question = new Question(request, policies.about(request));
    return fields.ask(prompts, new PromptFields.Setting(question, known(visit), false));
  }

  private static Value.Fields known(StageVisit visit) {
    return visit.context().find(ContextKeys.PROMPT_DATA).orElse(Value.Fields.NONE);
  }

  private static Learned causing(List<Effect> effects) {
    Learned learned = Learned.NOTHING;
    for (Effect effect : effects) {
      learned = learned.causing(effect);
    }
    return learned;
  }

  private static Learned learned(Value.Fields typed, StageVisit visit) {
    Map<String, Value> data = new LinkedHashMap<>(known(visit).fields());
    data.putAll(typed.fields());
    data.put("component", COMPONENT);
    Learned learned = Learned.NOTHING.with(ContextKeys.PROMPT_DATA, new Value.Fields(data));
    StageId stage = visit.id();
    return stage == null
        ? learned
        : learned.with(ContextKeys.PROMPTED_BY, askedBy(stage, typed, visit));
  }

  /** Whoever chooses a language is spoken to in it from then on. */
  private static Learned language(List<AskedField> asked, Value.Fields typed) {
    return asked.stream()
        .filter(field -> field.prompt().type() == PromptType.AK_LOCALE)
        .map(field -> PromptFields.text(typed.fields().get(field.key())))
        .filter(chosen -> !chosen.isBlank())
        .findFirst()
        .map(chosen -> Learned.NOTHING.with(ContextKeys.LOCALE, chosen))
        .orElse(Learned.NOTHING);
  }

  private static Value.Fields askedBy(StageId stage, Value.Fields typed, StageVisit visit) {
    Map<String, Value> asked =
        new LinkedHashMap<>(
            visit.context().find(ContextKeys.PROMPTED_BY).orElse(Value.Fields.NONE).fields());
    typed.fields().keySet().forEach(key -> asked.put(key, Value.of(stage.value().toString())));
    return new Value.Fields(asked);
  }
}
