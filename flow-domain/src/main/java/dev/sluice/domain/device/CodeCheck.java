package dev.sluice.domain.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What came of a code that was tried with several devices: at most one takes it.
 *
 * @param passed the device that took it, or empty
 * @param changed the devices that have to be stored: that one alone, or all that it failed with
 */
public record CodeCheck(Optional<CodeDevice> passed, List<CodeDevice> changed) {

  public CodeCheck {
    changed = List.copyOf(changed);
  }

  /**
   * Tries a code with one device after the other.
   *
   * @param factors how many seconds the first failure costs, by class; 0 for no wait ever
   */
  public static CodeCheck of(
      Collection<? extends CodeDevice> devices,
      String code,
      Instant now,
      ToDoubleFunction<DeviceClass> factors) {
    var failed = new ArrayList<CodeDevice>();
    for (CodeDevice device : devices) {
      double factor = factors.applyAsDouble(device.deviceClass());
      Verification verification = device.verify(code, now, factor);
      if (verification.passed()) {
        CodeDevice used = verification.changed();
        return new CodeCheck(Optional.of(used), List.of(used));
      }
      if (verification.counted()) {
        failed.add(verification.changed());
      }
    }
    return new CodeCheck(Optional.empty(), failed);
  }
}
