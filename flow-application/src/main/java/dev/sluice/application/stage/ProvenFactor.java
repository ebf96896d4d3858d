package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import java.time.Duration;
import java.util.Set;

/** What follows from a device that proved something. */
final class ProvenFactor {

  private static final Duration SHORTEST_MEMORY = Duration.ofSeconds(1);

  private ProvenFactor() {}

  /** The run learns of it, and so does the session if it is the owner's already. */
  static Learned learned(
      AuthenticatorValidateStage stage, Validation.Proven proven, StageVisit visit) {
    Proof proof = proof(proven, visit);
    Learned learned =
        remembered(stage, proven.device(), visit)
            .proving(proof)
            .forgetting(ContextKeys.DEVICE_CHALLENGES)
            .forgetting(ContextKeys.WEBAUTHN_CHALLENGE);
    if (visit.visitor().user().is(proof.about())) {
      return learned.causing(new Effect.StepUp(Evidence.NONE.and(proof)));
    }
    return visit.pendingUser().isPresent()
        ? learned
        : learned.with(ContextKeys.PENDING_USER, proven.owner());
  }

  /** All devices are had; who was verified by one is, besides, who they are. */
  private static Proof proof(Validation.Proven proven, StageVisit visit) {
    Device device = proven.device();
    return new Proof(
        device.user(),
        device.deviceClass().evidence(),
        proven.userVerified() ? Set.of(FactorClass.HAS, FactorClass.IS) : Set.of(FactorClass.HAS),
        visit.id(),
        visit.now(),
        name(device));
  }

  /** A device as proofs name it, {@code <model>/<number>}. */
  static String name(Device device) {
    return device.deviceClass().model() + "/" + device.id().value();
  }

  private static Learned remembered(
      AuthenticatorValidateStage stage, Device device, StageVisit visit) {
    Duration threshold = stage.lastAuthThreshold().toDuration();
    StageId id = visit.id();
    return id == null || threshold.compareTo(SHORTEST_MEMORY) < 0
        ? Learned.NOTHING
        : Learned.NOTHING.causing(new Effect.RememberValidation(device.id(), id, threshold));
  }
}
