package dev.sluice.domain.device;

import java.time.Instant;
import java.util.Optional;

/** A device that people read or get codes from, which they type. */
public sealed interface CodeDevice extends Device
    permits TotpDevice, StaticDevice, SmsDevice, EmailDevice {

  /** How often in a row it was tried in vain. */
  Throttle throttle();

  @Override
  CodeDevice with(Registration other);

  /** This device with other failures. */
  CodeDevice with(Throttle other);

  /**
   * This device without the code, if it is right: whatever is right is so once. Asks nobody whether
   * it may be tried now; {@link #verify} does.
   */
  Optional<CodeDevice> without(String code, Instant now);

  @Override
  default CodeDevice confirmedAt(Instant now) {
    return with(registration().confirmedAt(now));
  }

  /**
   * Tries a code. During a wait nothing is tried, used up or counted, and the right one fails too.
   *
   * @param factor how many seconds the first failure costs; 0 for no wait ever
   */
  default Verification verify(String code, Instant now, double factor) {
    if (throttle().locks(now, factor)) {
      return new Verification(false, false, this);
    }
    return without(code, now)
        .map(used -> used.with(Throttle.NONE).with(registration().usedAt(now)))
        .map(used -> new Verification(true, true, used))
        .orElseGet(() -> new Verification(false, true, with(throttle().failed(now))));
  }
}
