package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.application.port.WebAuthnCeremonies.Assertion;
import dev.sluice.application.port.WebAuthnCeremonies.Expectation;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
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

  PasskeyCheck(
      PasskeyAccounts accounts,
      PasskeyTypes types,
      Devices devices,
      WebAuthnCeremonies ceremonies) {
    this.accounts = accounts;
    this.types = types;
    this.devices = devices;
    this.ceremonies = ceremonies;
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
     */
    record Right(WebAuthnDevice device, Subject owner, boolean userVerified) implements Result {}

    /**
     * It is not, or may not be used.
     *
     * @param reason why, for administrators
     * @param about whose it is, or whom the run is about if it has not signed
     */
    record Wrong(String reason, Subject about) implements Result {}
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
    return types.allows(device.credential().aaguid(), rules.allowedTypes());
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

    Result.Wrong wrong(String reason) {
      return new Result.Wrong(reason, owner.map(User::asSubject).orElse(visit.subject()));
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
      case Assertion.Accepted(long count, boolean _) when shown.device().isRegression(count) ->
          shown.wrong(
              "The passkey may be a copy: its counter went from %d to %d"
                  .formatted(shown.device().signCount(), count));
      case Assertion.Accepted(long count, boolean verified) -> used(shown, count, verified);
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
    return new Result.Right(changed, owner.get().asSubject(), verified);
  }
}
