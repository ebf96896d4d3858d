package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;

/** Asks for proof that somebody is human (spec/stages.md 2.11). */
final class CaptchaStageHandler
    implements InteractiveStageHandler<CaptchaStage, CaptchaStage.Response> {

  private final CaptchaCheck captchas;

  CaptchaStageHandler(CaptchaCheck captchas) {
    this.captchas = captchas;
  }

  @Override
  public Class<CaptchaStage> configType() {
    return CaptchaStage.class;
  }

  @Override
  public Class<CaptchaStage.Response> responseType() {
    return CaptchaStage.Response.class;
  }

  @Override
  public StageOutcome enter(CaptchaStage stage, StageVisit visit) {
    String siteKey = visit.context().find(ContextKeys.CAPTCHA_SITE_KEY).orElse(stage.publicKey());
    return new Ask(new CaptchaStage.Challenge(siteKey, stage.jsUrl(), stage.interactive()));
  }

  @Override
  public StageOutcome respond(
      CaptchaStage stage, CaptchaStage.Response response, StageVisit visit) {
    String secret =
        visit.context().find(ContextKeys.CAPTCHA_PRIVATE_KEY).orElse(stage.privateKey().value());
    return switch (captchas.check(stage, secret, response.token(), visit)) {
      case CaptchaCheck.Result.Human(Value.Fields said) ->
          new Proceed(Learned.NOTHING.with(ContextKeys.CAPTCHA, knowledge(said, visit.stage())));
      case CaptchaCheck.Result.Doubtful(String message) ->
          new Reject(List.of(Problem.invalid("token", message)));
    };
  }

  private static Value.Fields knowledge(Value.Fields said, StageName stage) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("response", said);
    fields.put("stage", Value.of(stage.value()));
    return new Value.Fields(fields);
  }
}
