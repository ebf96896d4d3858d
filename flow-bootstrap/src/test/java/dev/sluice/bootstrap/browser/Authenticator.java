package dev.sluice.bootstrap.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.List;

/**
 * An authenticator that Chromium emulates: part of the computer, knows accounts, trusts its user.
 */
final class Authenticator {

  private final CDPSession devtools;
  private final String id;

  private Authenticator(CDPSession devtools, String id) {
    this.devtools = devtools;
    this.id = id;
  }

  static Authenticator in(Visitor visitor) {
    CDPSession devtools = visitor.devtools();
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    JsonObject made = devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    return new Authenticator(devtools, made.get("authenticatorId").getAsString());
  }

  /** Its user is away. */
  void ignoresRequests() {
    simulate(false);
  }

  /** Its user is there. */
  void answersRequests() {
    simulate(true);
  }

  /** The passkeys that it has. */
  List<JsonObject> credentials() {
    var found = new ArrayList<JsonObject>();
    devtools
        .send("WebAuthn.getCredentials", named())
        .getAsJsonArray("credentials")
        .forEach(one -> found.add(one.getAsJsonObject()));
    return found;
  }

  /** Its passkeys are as they were made, as those of a copy would be. */
  void rewinds() {
    List<JsonObject> credentials = credentials();
    devtools.send("WebAuthn.clearCredentials", named());
    for (JsonObject credential : credentials) {
      JsonObject copy = credential.deepCopy();
      copy.addProperty("signCount", 0);
      JsonObject added = named();
      added.add("credential", copy);
      devtools.send("WebAuthn.addCredential", added);
    }
  }

  private void simulate(boolean present) {
    JsonObject wanted = named();
    wanted.addProperty("enabled", present);
    devtools.send("WebAuthn.setAutomaticPresenceSimulation", wanted);
  }

  private JsonObject named() {
    var named = new JsonObject();
    named.addProperty("authenticatorId", id);
    return named;
  }
}
