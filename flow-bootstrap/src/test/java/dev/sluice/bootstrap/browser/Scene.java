package dev.sluice.bootstrap.browser;

import java.util.Locale;
import java.util.function.Consumer;

/** Every page and state that a visitor may see. */
enum Scene {
  IDENTIFICATION(LoginScenes::identification),
  PASSWORD(LoginScenes::password),
  WRONG_PASSWORD(LoginScenes::wrongPassword),
  SHOWN_PASSWORD(LoginScenes::shownPassword),
  EMBEDDED_PASSWORD(LoginScenes::embeddedPassword),
  TOO_MANY_TRIES(LoginScenes::tooManyTries),
  STAY_SIGNED_IN(LoginScenes::staySignedIn),
  CLICK(LoginScenes::click),
  EVERY_FIELD(AskingScenes::everyField),
  WRONG_FIELDS(AskingScenes::wrongFields),
  NEW_PASSWORD(AskingScenes::newPassword),
  CONSENT(AskingScenes::consent),
  MAIL_SENT(AskingScenes::mailSent),
  MAIL_SENT_AGAIN(AskingScenes::mailSentAgain),
  TOO_MANY_MAILS(AskingScenes::tooManyMails),
  FACTOR_PICKER(FactorScenes::picker),
  FACTOR_APP(FactorScenes::appCode),
  FACTOR_WRONG_CODE(FactorScenes::wrongCode),
  FACTOR_RECOVERY_CODE(FactorScenes::recoveryCode),
  FACTOR_PASSKEY(FactorScenes::passkey),
  FACTOR_NO_PASSKEY(FactorScenes::noPasskeyShown),
  FACTOR_MAIL(FactorScenes::mailOffered),
  FACTOR_MAIL_CODE(FactorScenes::mailCode),
  FACTOR_PUSH(FactorScenes::push),
  FACTOR_CHOICE(FactorScenes::choice),
  SETUP_APP(FactorScenes::appSetup),
  SETUP_APP_BY_HAND(FactorScenes::appSetupByHand),
  SETUP_CODES(FactorScenes::codesSetup),
  SETUP_PASSKEY(FactorScenes::passkeySetup),
  SETUP_PHONE(FactorScenes::phoneSetup),
  SETUP_PHONE_CODE(FactorScenes::phoneCode),
  SETUP_MAIL(FactorScenes::mailSetup),
  SETUP_MAIL_CODE(FactorScenes::mailSetupCode),
  SETUP_DUO(FactorScenes::duoSetup),
  FLOW_ERROR(TroubleScenes::flowError),
  REFUSED(TroubleScenes::refused),
  REFUSED_ADMINISTRATOR(TroubleScenes::refusedAdministrator),
  UNKNOWN_STEP(TroubleScenes::unknownStep),
  TOO_LATE(TroubleScenes::tooLate),
  SERVER_AWAY(TroubleScenes::serverAway),
  SERVER_BUSY(TroubleScenes::serverBusy),
  STILL_WORKING(TroubleScenes::stillWorking),
  START(LoginScenes::start),
  SEVERAL_SESSIONS(LoginScenes::severalSessions),
  ACCOUNT(AccountScenes::full),
  CONSENTS_UNREAD(AccountScenes::consentsUnread),
  NO_SUCH_FLOW(TroubleScenes::noSuchFlow),
  NO_SUCH_PAGE(TroubleScenes::noSuchPage),
  NO_COOKIES(TroubleScenes::noCookies),
  FILES_MISSING(TroubleScenes::filesMissing);

  private final Consumer<Visitor> way;

  Scene(Consumer<Visitor> way) {
    this.way = way;
  }

  /** Leads somebody there, and waits until they see it. */
  void enter(Visitor visitor) {
    way.accept(visitor);
  }

  /** The name of its pictures. */
  String picture() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
