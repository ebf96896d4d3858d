package dev.sluice.application.stage;

import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets people choose the device that they want to prove something by, which may have to be sent a
 * code. Whoever chooses is told to go on in the shape of an error, as clients expect; but nothing
 * is wrong, so that no binding starts the run anew because of it.
 */
final class DeviceChoice {

  private static final String FIELD = "selected_challenge";
  private static final List<String> PARTS =
      List.of("device_class", "device_uid", "challenge", "last_used");

  private static final Problem NOTHING_GIVEN = Problem.invalid("Enter a code, or choose a device.");
  private static final Problem GO_ON = Problem.invalid("Go on with the device that you chose.");
  private static final Problem SENT = Problem.invalid("A code is on its way.");
  private static final Problem UNKNOWN =
      Problem.invalid(FIELD, "Choose one of those that are offered.");

  private final DeviceChallenges challenges;
  private final CodeDelivery delivery;
  private final MessageLimit limit;

  DeviceChoice(DeviceChallenges challenges, CodeDelivery delivery, MessageLimit limit) {
    this.challenges = challenges;
    this.delivery = delivery;
    this.limit = limit;
  }

  StageOutcome respond(
      AuthenticatorValidateStage stage, Value.@Nullable Fields chosen, StageVisit visit) {
    if (chosen == null) {
      return new Reject(List.of(NOTHING_GIVEN));
    }
    if (!chosen.fields().keySet().containsAll(PARTS)) {
      return new Reject(List.of(new Problem(FIELD, "required", "This field is required.")));
    }
    List<OfferedDevice> offered = OfferedDevice.in(visit);
    return OfferedDevice.find(chosen)
        .filter(offered::contains)
        .map(device -> prepare(stage, device, visit))
        .orElseGet(() -> new Reject(List.of(UNKNOWN)));
  }

  private StageOutcome prepare(
      AuthenticatorValidateStage stage, OfferedDevice chosen, StageVisit visit) {
    UserId user = visit.subject().id();
    return switch (chosen.type()) {
      case SMS, EMAIL ->
          Optional.ofNullable(user)
              .flatMap(owner -> delivery.find(chosen, owner))
              .map(device -> send(stage, device, visit))
              .orElseGet(() -> new Reject(List.of(UNKNOWN)));
      case STATIC, TOTP, WEBAUTHN, DUO -> again(stage, GO_ON, visit);
    };
  }

  private StageOutcome send(AuthenticatorValidateStage stage, CodeDevice device, StageVisit visit) {
    Optional<Problem> tooMany = limit.findProblem(visit.subject(), visit);
    if (tooMany.isPresent()) {
      return again(stage, tooMany.get(), visit);
    }
    return switch (delivery.send(device, visit)) {
      case Delivery.Sent _ -> again(stage, SENT, visit);
      case Delivery.Unsent(Learned learned) ->
          new Reject(null, List.of(Delivery.Unsent.PROBLEM), learned);
    };
  }

  /** The question as it is now: who was not named yet is still asked for any passkey. */
  private StageOutcome again(AuthenticatorValidateStage stage, Problem remark, StageVisit visit) {
    UserId user = visit.subject().id();
    var question =
        user == null
            ? challenges.askAnybody(stage, visit)
            : challenges.ask(stage, challenges.list(stage, user), visit);
    return new Ask(
        new AuthenticatorValidateStage.Challenge(question.challenges(), List.of()),
        List.of(remark),
        question.learned());
  }
}
