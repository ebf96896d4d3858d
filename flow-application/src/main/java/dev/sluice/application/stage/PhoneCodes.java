package dev.sluice.application.stage;

import dev.sluice.application.port.SmsGateway;
import dev.sluice.application.port.SmsGateway.Account;
import dev.sluice.application.port.SmsGateway.Message;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage;
import dev.sluice.domain.stage.kind.AuthenticatorSmsStage.AuthType;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends codes to phones. */
final class PhoneCodes {

  private static final Duration VALIDITY = Duration.ofMinutes(5);
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-/]+");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{4,20}");

  private final SmsGateway gateway;
  private final RandomCodes random;
  private final UnitOfWork work;

  PhoneCodes(SmsGateway gateway, RandomCodes random, UnitOfWork work) {
    this.gateway = gateway;
    this.random = random;
    this.work = work;
  }

  /** The number that somebody typed, without what people put between digits. */
  static Optional<PhoneNumber> findNumber(String typed) {
    String digits = PUNCTUATION.matcher(typed).replaceAll("");
    return NUMBER.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  /** Whether something is half written, which is not to wait for a provider. */
  boolean mustWait() {
    return work.isWriting();
  }

  Delivery send(
      AuthenticatorSmsStage stage, PhoneNumber number, Subject subject, StageVisit visit) {
    SentCode code = random.toSend(visit.now().plus(VALIDITY));
    String secret = code.code().value();
    var message = new Message(stage.fromNumber(), number.text(), secret, text(secret));
    return gateway
        .send(message, account(stage))
        .<Delivery>map(reason -> Delivery.Unsent.because(reason, subject, visit))
        .orElseGet(() -> new Delivery.Sent(code));
  }

  private static String text(String secret) {
    return "Your code: %s. Never tell it to anybody.".formatted(secret);
  }

  private static Account account(AuthenticatorSmsStage stage) {
    String auth = stage.auth().value();
    if (stage.provider() == AuthenticatorSmsStage.Provider.TWILIO) {
      return new Account.Twilio(stage.accountSid(), auth);
    }
    return stage.authType() == AuthType.BASIC
        ? new Account.Basic(stage.accountSid(), auth, stage.authPassword().value())
        : new Account.Bearer(stage.accountSid(), auth);
  }
}
