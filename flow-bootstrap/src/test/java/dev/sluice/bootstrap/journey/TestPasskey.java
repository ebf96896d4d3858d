package dev.sluice.bootstrap.journey;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A passkey of somebody, with the authenticator that keeps it and the browser that asks for it. */
final class TestPasskey {

  private final HandmadePasskey key;
  private final String origin;
  private int signed;

  private TestPasskey(HandmadePasskey key, String origin) {
    this.key = key;
    this.origin = origin;
  }

  /** Gives somebody a passkey for a server. */
  static TestPasskey of(RunningServer server, String username) {
    HandmadePasskey key = HandmadePasskey.make();
    TestFactors.at(server, username).passkey(key.credential());
    return new TestPasskey(key, server.address().toString());
  }

  String id() {
    return key.id();
  }

  /** The answer to what a server asks, after looking who is there. */
  Map<String, Object> verified(JsonNode options) {
    return answer(options, true);
  }

  /** The answer to what a server asks, by whoever touched it. */
  Map<String, Object> touched(JsonNode options) {
    return answer(options, false);
  }

  private Map<String, Object> answer(JsonNode options, boolean verified) {
    return key.sign(options.path("challenge").asString(), origin, verified, ++signed);
  }
}
