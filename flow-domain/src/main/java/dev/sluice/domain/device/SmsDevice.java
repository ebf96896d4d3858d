package dev.sluice.domain.device;

import dev.sluice.domain.id.StageId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone that gets codes.
 *
 * @param stage which stage registered it, and sends the codes
 * @param number where to
 * @param sent the code that was sent last, or null if none waits
 */
public record SmsDevice(
    Registration registration,
    Throttle throttle,
    StageId stage,
    PhoneNumber number,
    @Nullable SentCode sent)
    implements CodeDevice {

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.SMS;
  }

  /** Nothing can be sent to a number that is only recognized. */
  @Override
  public boolean isFactor() {
    return confirmed() && !number.isHashed();
  }

  /** A number is registered once on a stage, whether it is known or only recognized. */
  @Override
  public Optional<String> identity() {
    return Optional.of(stage.value() + "|" + number.hashed().text());
  }

  @Override
  public SmsDevice with(Registration other) {
    return new SmsDevice(other, throttle, stage, number, sent);
  }

  @Override
  public SmsDevice with(Throttle other) {
    return new SmsDevice(registration, other, stage, number, sent);
  }

  /** This phone with another number. */
  public SmsDevice with(PhoneNumber other) {
    return new SmsDevice(registration, throttle, stage, other, sent);
  }

  /** This phone with a code on its way. */
  public SmsDevice with(SentCode code) {
    return new SmsDevice(registration, throttle, stage, number, code);
  }

  @Override
  public Optional<CodeDevice> without(String code, Instant now) {
    return sent != null && sent.matches(code, now)
        ? Optional.of(new SmsDevice(registration, throttle, stage, number, null))
        : Optional.empty();
  }
}
