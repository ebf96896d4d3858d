package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question who somebody is, with all that is asked in the same step. */
final class IdentificationQuestion {

  private final Brands brands;

  IdentificationQuestion(Brands brands) {
    this.brands = brands;
  }

  /**
   * The question.
   *
   * @param prefill what stands in the box beforehand, or null
   * @param passkeys what the browser is asked about passkeys, or null where none are offered
   */
  IdentificationStage.Challenge of(
      IdentificationStage stage,
      @Nullable String prefill,
      Value.@Nullable Fields passkeys,
      StageVisit visit) {
    Optional<PasswordStage> password =
        findPasswordStage(stage, visit).map(embedded -> (PasswordStage) embedded.config());
    FlowDesignation designation = visit.flow().designation();
    return new IdentificationStage.Challenge(
        stage.userFields(),
        prefill,
        password.isPresent(),
        password.map(PasswordStage::allowShowPassword).orElse(false),
        designation,
        designation == FlowDesignation.AUTHENTICATION ? "Log in" : "Continue",
        page(stage.enrollmentFlow(), visit),
        recovery(stage, visit),
        page(stage.passwordlessFlow(), visit),
        stage.showSourceLabels(),
        stage.enableRememberMe(),
        findCaptcha(stage, visit).map(IdentificationQuestion::embedded).orElse(null),
        passkeys);
  }

  static Optional<CaptchaStage> findCaptcha(IdentificationStage stage, StageVisit visit) {
    return Optional.ofNullable(stage.captchaStage())
        .flatMap(visit.references()::findStage)
        .map(Stage::config)
        .filter(CaptchaStage.class::isInstance)
        .map(CaptchaStage.class::cast);
  }

  static Optional<Stage> findPasswordStage(IdentificationStage stage, StageVisit visit) {
    return Optional.ofNullable(stage.passwordStage()).flatMap(visit.references()::findStage);
  }

  private static CaptchaStage.Challenge embedded(CaptchaStage captcha) {
    return new CaptchaStage.Challenge(captcha.publicKey(), captcha.jsUrl(), captcha.interactive());
  }

  /** Who logs in is shown the way of the brand where the stage names none. */
  private @Nullable FlowPage recovery(IdentificationStage stage, StageVisit visit) {
    return stage.recoveryFlow() == null
            && visit.flow().designation() == FlowDesignation.AUTHENTICATION
        ? brands
            .at(visit.visitor().host())
            .findFlow(FlowRole.RECOVERY)
            .map(FlowPage::of)
            .orElse(null)
        : page(stage.recoveryFlow(), visit);
  }

  private static @Nullable FlowPage page(@Nullable FlowId flow, StageVisit visit) {
    return Optional.ofNullable(flow)
        .flatMap(visit.references()::findFlow)
        .map(FlowPage::of)
        .orElse(null);
  }
}
