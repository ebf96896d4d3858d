package dev.sluice.application.execution;

/** Ways through the flow of {@link Flows#login()}. */
public final class Logins {

  private Logins() {}

  /** A browser in which somebody new has logged in. */
  public static Browser loggedIn(Engine engine, String username) {
    engine.addUser(username, "secret");
    return logIn(engine.browser(), username, "secret");
  }

  /** The browser, after somebody logged in with it. */
  public static Browser logIn(Browser browser, String username, String password) {
    identify(browser, username);
    browser.post("login", "password", password);
    return browser;
  }

  /** Opens the login and says who is there. */
  public static Step identify(Browser browser, String username) {
    browser.open("login");
    return browser.post("login", "uid_field", username);
  }
}
