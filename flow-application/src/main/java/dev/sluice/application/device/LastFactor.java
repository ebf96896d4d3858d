package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.ProofAge;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;
import java.util.List;

/**
 * Keeps the last factor from whoever only found a session open: who removes their own has to have
 * proven lately that they have one. Bearers of tokens prove nothing, and who acts as somebody else
 * has proven nothing about them.
 */
final class LastFactor {

  static final String REFUSAL =
      "This is the last device that you can prove something by. Prove first in this session, at"
          + " /if/flow/default-authenticator-proof/, that it is you, then remove it.";

  private final Devices devices;
  private final ProofAge age;
  private final InstantSource clock;

  LastFactor(Devices devices, ProofAge age, InstantSource clock) {
    this.devices = devices;
    this.age = age;
    this.clock = clock;
  }

  /**
   * Holds the caller's devices: of two that are removed at once, the second is the last.
   *
   * @throws FlowFault.ProofRequired if it is the caller's own and last, and nothing was proven
   */
  void requireRemovable(DeviceId id, Caller caller) {
    UserId user = caller.requireUser();
    List<Device> factors = devices.hold(user).stream().filter(Device::isFactor).toList();
    boolean last = factors.size() == 1 && factors.getFirst().id().equals(id);
    if (last && !isProven(caller, user)) {
      throw new FlowFault.ProofRequired(REFUSAL);
    }
  }

  private boolean isProven(Caller caller, UserId user) {
    Session session = caller.session();
    Evidence evidence = session == null ? Evidence.NONE : session.evidence();
    return evidence.isByDeviceSince(user, age.before(clock.instant()));
  }
}
