package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CounterPolicy;
import dev.sluice.domain.webauthn.PasskeyRules;
import dev.sluice.domain.webauthn.UserVerification;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks passkeys that people show (spec/stages.md 2.19): asked for with a challenge that the run
 * keeps, found by their name, and held while their signature and counter are looked at.
 */
final class PasskeyCheck {

  private final PasskeyAccounts accounts;
  private final PasskeyTypes types;
  private final Devices devices;
  private final WebAuthnCeremonies ceremonies;
  private final CounterPolicy counters;

  PasskeyCheck(
      PasskeyAccounts accounts,
      PasskeyTypes types,
      Devices devices,
      WebAuthnCeremonies ceremonies,
      CounterPolicy counters) {
    this.accounts = accounts;
    this.types = types;
    this.devices = devices;
    this.ceremonies = ceremonies;
    this.counters = counters;
  }

  /**
   * A question for passkeys.
   *
   * @param options what the browser gets
   * @param learned what the run has to know to check the answer
   */
  record Question(Value.Fields options, Learned learned) {}

  /** What a check gave. */
  sealed interface Result {

    /**
     * It is theirs.
     *
     * @param device the passkey, as it is stored now
     * @param owner whose it is
     * @param userVerified whether the authenticator verified its user
     * @param noticed what has to be told all the same
     */
    record Right(WebAuthnDevice device, Subject owner, boolean userVerified, Learned noticed)
        implements Result {}

    /**
     * It is not, or may not be used.
     *
     * @param reason why, for administrators
     * @param about whose it is, or whom the run is about if it has not signed
     * @param noticed what has to be told besides
     */
    record Wrong(String reason, Subject about, Learned noticed) implements Result {

      Wrong(String reason, Subject about) {
        this(reason, about, Learned.NOTHING);
      }
    }
  }

  /** Asks for any passkey that the authenticator knows, whoever is in front of it. */
  Question ask(PasskeyRules rules, StageVisit visit) {
    return question(rules, List.of(), visit);
  }

  /** Asks for one of these passkeys. */
  Question askForOneOf(List<WebAuthnDevice> some, PasskeyRules rules, StageVisit visit) {
    return question(rules, some.stream().map(device -> device.credential().id()).toList(), visit);
  }

  /** Whether a passkey is of a type that will do. */
  boolean allows(WebAuthnDevice device, PasskeyRules rules) {
    return types.allows(device.credential(), rules.allowedTypes());
  }

  /**
   * Checks what a browser answered.
   *
   * @param owner whose passkey it has to be, or null for anybody's
   */
  Result check(
      PasskeyRules rules, Value.Fields response, @Nullable UserId owner, StageVisit visit) {
    Optional<String> challenge = visit.context().find(ContextKeys.WEBAUTHN_CHALLENGE);
    if (challenge.isEmpty()) {
      return new Result.Wrong("No passkey was asked for", visit.subject());
    }
    NamedPasskey named = NamedPasskey.hold(response, owner, devices);
    boolean verified = rules.userVerification() == UserVerification.REQUIRED;
    var expected = new Expectation(accounts.party(visit), challenge.get(), verified);
    Assertion assertion = ceremonies.verify(response, expected, named.credential());
    Optional<User> account = accounts.find(named.owner());
    if (named.found().isEmpty()) {
      return new Result.Wrong("The passkey is not known", visit.subject());
    }
    return judged(new Shown(named.found().get(), account, visit), assertion, rules);
  }

  /** A passkey of an account, if that is still there. */
  private record Shown(WebAuthnDevice device, Optional<User> owner, StageVisit visit) {

    Subject subject() {
      return owner.map(User::asSubject).orElse(visit.subject());
    }

    Result.Wrong wrong(String reason) {
      return new Result.Wrong(reason, subject());
    }
  }

  private Question question(PasskeyRules rules, List<String> credentials, StageVisit visit) {
    PasskeyAccounts.Asked asked = accounts.request(rules, credentials, visit);
    return new Question(
        asked.options(), Learned.NOTHING.with(ContextKeys.WEBAUTHN_CHALLENGE, asked.challenge()));
  }

  /** Whose passkey it is counts only once that has signed: its name is no secret. */
  private Result judged(Shown shown, Assertion assertion, PasskeyRules rules) {
    return switch (assertion) {
      case Assertion.Refused(String reason) -> new Result.Wrong(reason, shown.visit().subject());
      case Assertion.Accepted _ when !allows(shown.device(), rules) ->
          shown.wrong("Authenticators of this type are not allowed");
      case Assertion.Accepted(long count, boolean verified)
          when shown.device().isRegression(count) ->
          suspected(shown, count, verified);
      case Assertion.Accepted(long count, boolean verified) -> used(shown, count, verified);
    };
  }

  /** Somebody has a copy of it; who of the two is in front of us does not show. */
  private Result suspected(Shown shown, long count, boolean verified) {
    WebAuthnDevice device = shown.device();
    var key = Devices.keyOf(device).named(device.name());
    var event = new AuditEvent.CounterWentBack(shown.subject(), key, device.signCount(), count);
    Learned noticed = Learned.NOTHING.causing(new Effect.Report(event));
    Result judged =
        counters == CounterPolicy.REPORT
            ? used(shown, count, verified)
            : shown.wrong("The counter of the passkey did not go on");
    return switch (judged) {
      case Result.Right right ->
          new Result.Right(right.device(), right.owner(), right.userVerified(), noticed);
      case Result.Wrong wrong -> new Result.Wrong(wrong.reason(), wrong.about(), noticed);
    };
  }

  private Result used(Shown shown, long count, boolean verified) {
    Optional<User> owner = shown.owner().filter(User::active);
    if (owner.isEmpty()) {
      return shown.wrong("The account is not active");
    }
    WebAuthnDevice device = shown.device();
    WebAuthnDevice changed =
        device.signed(count).with(device.registration().usedAt(shown.visit().now()));
    devices.update(changed);
    return new Result.Right(changed, owner.get().asSubject(), verified, Learned.NOTHING);
  }
}
