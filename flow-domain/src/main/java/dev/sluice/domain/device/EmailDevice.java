package dev.sluice.domain.device;

import dev.sluice.domain.id.StageId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that gets codes.
 *
 * @param stage which stage registered it, and sends the codes
 * @param email where to
 * @param sent the code that was sent last, or null if none waits
 */
public record EmailDevice(
    Registration registration,
    Throttle throttle,
    StageId stage,
    String email,
    @Nullable SentCode sent)
    implements CodeDevice {

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.EMAIL;
  }

  /** An address is registered once by a person. */
  @Override
  public Optional<String> identity() {
    return Optional.of(user().value() + "|" + email.toLowerCase(Locale.ROOT));
  }

  /** The address as it is shown to who may not know it. */
  public String maskedEmail() {
    return MaskedEmail.of(email);
  }

  @Override
  public EmailDevice with(Registration other) {
    return new EmailDevice(other, throttle, stage, email, sent);
  }

  @Override
  public EmailDevice with(Throttle other) {
    return new EmailDevice(registration, other, stage, email, sent);
  }

  /** This mailbox at another address. */
  public EmailDevice at(String other) {
    return new EmailDevice(registration, throttle, stage, other, sent);
  }

  /** This mailbox with a code on its way. */
  public EmailDevice with(SentCode code) {
    return new EmailDevice(registration, throttle, stage, email, code);
  }

  @Override
  public Optional<CodeDevice> without(String code, Instant now) {
    return sent != null && sent.matches(code, now)
        ? Optional.of(new EmailDevice(registration, throttle, stage, email, null))
        : Optional.empty();
  }
}
