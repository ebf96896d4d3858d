package dev.sluice.application.stage;

import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.KeySource;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.ConsentPermission;
import dev.sluice.domain.consent.ConsentWish;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.ConsentStage;
import dev.sluice.domain.stage.kind.ConsentStage.Mode;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Asks whether an application may do something (spec/stages.md 2.10). */
final class ConsentStageHandler
    implements InteractiveStageHandler<ConsentStage, ConsentStage.Response> {

  private static final List<Problem> NOT_THE_ANSWER =
      List.of(Problem.invalid("token", "That was an answer to another question."));

  private final ConsentRepository consents;
  private final KeySource keys;

  ConsentStageHandler(ConsentRepository consents, KeySource keys) {
    this.consents = consents;
    this.keys = keys;
  }

  @Override
  public Class<ConsentStage> configType() {
    return ConsentStage.class;
  }

  @Override
  public Class<ConsentStage.Response> responseType() {
    return ConsentStage.Response.class;
  }

  @Override
  public StageOutcome enter(ConsentStage stage, StageVisit visit) {
    try {
      ConsentWish wish = ConsentWish.in(visit.context());
      return findGiven(stage, wish, visit)
          .map(given -> beyond(given, wish, visit))
          .orElseGet(() -> ask(wish.ofNothing(), Learned.NOTHING, visit));
    } catch (IllegalArgumentException malformed) {
      var error =
          new AuditEvent.ConfigurationError(
              visit.subject(), String.valueOf(malformed.getMessage()), visit.stage().value());
      return new Deny(null, Learned.NOTHING.causing(new Effect.Report(error)));
    }
  }

  @Override
  public StageOutcome respond(
      ConsentStage stage, ConsentStage.Response response, StageVisit visit) {
    ConsentWish wish = ConsentWish.in(visit.context());
    if (!isAnswer(response, visit)) {
      String token = keys.next();
      Learned learned = Learned.NOTHING.with(ContextKeys.CONSENT_TOKEN, token);
      return new Reject(challenge(wish, token, visit), NOT_THE_ANSWER, learned);
    }
    remembering(stage, wish, visit).ifPresent(consents::add);
    return new Proceed(Learned.NOTHING.forgetting(ContextKeys.CONSENT_TOKEN));
  }

  private Optional<UserConsent> findGiven(ConsentStage stage, ConsentWish wish, StageVisit visit) {
    ConsentApplication application = wish.application();
    return application == null
        ? Optional.empty()
        : findPerson(stage, visit)
            .flatMap(person -> consents.find(person, application.id(), visit.now()));
  }

  private StageOutcome beyond(UserConsent given, ConsentWish wish, StageVisit visit) {
    Learned learned = Learned.NOTHING.with(ContextKeys.CONSENT, value(given));
    return given.permissions().equals(wish.ids())
        ? new Proceed(learned)
        : ask(wish.beyond(given.permissions()), learned, visit);
  }

  private Ask ask(ConsentWish wish, Learned learned, StageVisit visit) {
    String token = keys.next();
    return new Ask(
        challenge(wish, token, visit),
        learned
            .with(ContextKeys.CONSENT_PERMISSIONS, ConsentPermission.valueOf(wish.granted()))
            .with(
                ContextKeys.CONSENT_ADDITIONAL_PERMISSIONS,
                ConsentPermission.valueOf(wish.additional()))
            .with(ContextKeys.CONSENT_TOKEN, token));
  }

  private static ConsentStage.Challenge challenge(
      ConsentWish wish, String token, StageVisit visit) {
    String header = visit.context().find(ContextKeys.CONSENT_HEADER).orElse(null);
    return new ConsentStage.Challenge(header, wish.granted(), wish.additional(), token);
  }

  private static boolean isAnswer(ConsentStage.Response response, StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.CONSENT_TOKEN)
        .filter(token ->
            MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                response.token().getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  private static Optional<UserConsent> remembering(
      ConsentStage stage, ConsentWish wish, StageVisit visit) {
    ConsentApplication application = wish.application();
    if (application == null) {
      return Optional.empty();
    }
    Instant expires =
        stage.mode() == Mode.PERMANENT
            ? null
            : visit.now().plus(stage.consentExpireIn().toDuration());
    return findPerson(stage, visit)
        .map(person -> new UserConsent(person, application, wish.ids(), expires));
  }

  /**
   * Whose answer is remembered. Nobody's whom somebody only claims to be; and none where the stage
   * was put into the plan for this very run.
   */
  private static Optional<UserId> findPerson(ConsentStage stage, StageVisit visit) {
    if (stage.mode() == Mode.ALWAYS_REQUIRE || visit.id() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(visit.subject().id())
        .filter(user -> visit.visitor().user().is(user) || visit.evidence().speaksFor(user));
  }

  private static Value.Fields value(UserConsent given) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("permissions", Value.of(given.permissionText()));
    fields.put(
        "expires", given.expires() == null ? Value.NULL : Value.of(given.expires().toString()));
    return new Value.Fields(fields);
  }
}
