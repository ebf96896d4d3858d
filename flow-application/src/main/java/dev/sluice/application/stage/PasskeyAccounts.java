package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CreationOptions;
import dev.sluice.domain.webauthn.CreationOptions.Account;
import dev.sluice.domain.webauthn.CreationOptions.Selection;
import dev.sluice.domain.webauthn.PasskeyRules;
import dev.sluice.domain.webauthn.RelyingParty;
import dev.sluice.domain.webauthn.RequestOptions;
import java.util.List;
import java.util.Optional;

/** Asks browsers for passkeys: whose they are, for whom, and what they have to sign. */
final class PasskeyAccounts {

  private final UserRepository users;
  private final Brands brands;
  private final KeySource keys;

  PasskeyAccounts(UserRepository users, Brands brands, KeySource keys) {
    this.users = users;
    this.brands = brands;
    this.keys = keys;
  }

  /**
   * What is asked.
   *
   * @param challenge what has to be signed, in base64url
   * @param options what the browser gets
   */
  record Asked(String challenge, Value.Fields options) {}

  /** Whose account that is. */
  Optional<User> find(UserId user) {
    return users.find(user);
  }

  /** Asks for a new passkey of somebody. */
  Asked create(User owner, Selection selection, StageVisit visit) {
    String challenge = keys.next();
    String shown = owner.name().isBlank() ? owner.username() : owner.name();
    var account = new Account(owner.uid(), owner.username(), shown);
    var options = new CreationOptions(party(visit), account, challenge, selection);
    return new Asked(challenge, options.value());
  }

  /**
   * Asks for a passkey that is there.
   *
   * @param credentials which ones will do, or none for any that the authenticator knows
   */
  Asked request(PasskeyRules rules, List<String> credentials, StageVisit visit) {
    String challenge = keys.next();
    var options =
        new RequestOptions(
            party(visit), challenge, credentials, rules.userVerification(), rules.hints());
    return new Asked(challenge, options.value());
  }

  /** Whom the passkeys are for. */
  RelyingParty party(StageVisit visit) {
    return RelyingParty.at(visit.visitor(), brands.at(visit.visitor().host()).title());
  }
}
