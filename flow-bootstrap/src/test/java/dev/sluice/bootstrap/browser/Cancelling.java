package dev.sluice.bootstrap.browser;

/** Somebody who closes what their browser asks them, as no emulated authenticator can. */
final class Cancelling {

  private static final String NO_OFFERS =
      """
      if (window.PublicKeyCredential) {
        PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
      }
      """;

  private static final String SCRIPT =
      """
      (() => {
        const ask = navigator.credentials.get.bind(navigator.credentials);
        let cancelled = false;
        navigator.credentials.get = (options) => {
          if (cancelled || options.mediation === "conditional") {
            return ask(options);
          }
          cancelled = true;
          return Promise.reject(new DOMException("closed", "NotAllowedError"));
        };
      })();
      """;

  private Cancelling() {}

  /** They have switched off what it offers by itself. */
  static void offers(Visitor visitor) {
    visitor.page().addInitScript(NO_OFFERS);
  }

  /** They do so once on each page. */
  static void firstTime(Visitor visitor) {
    visitor.page().addInitScript(SCRIPT);
  }
}
