package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a run waits for: the challenge, dispatched by its component, and sealed. */
final class AnswerJson {

  private static final String PURPOSE = "execution-answer";

  private final Json json;
  private final StageKinds kinds;
  private final Keyring keyring;

  private record Document(
      String component, JsonNode challenge, List<Problem> problems, boolean rejected) {}

  AnswerJson(Json json, StageKinds kinds, Keyring keyring) {
    this.json = json;
    this.kinds = kinds;
    this.keyring = keyring;
  }

  byte[] write(Awaiting awaiting) {
    StageChallenge challenge = awaiting.challenge();
    String component = StageKinds.componentOf(challenge.getClass());
    requireKnown(component);
    var document =
        new Document(component, json.tree(challenge), awaiting.problems(), awaiting.rejected());
    return keyring.seal(PURPOSE, json.bytes(document));
  }

  Awaiting read(byte[] sealed) {
    Document document = json.read(keyring.open(PURPOSE, sealed), Document.class);
    StageChallenge challenge = json.read(document.challenge, requireKnown(document.component));
    return new Awaiting(challenge, document.problems, document.rejected);
  }

  private Class<? extends StageChallenge> requireKnown(String component) {
    Class<? extends StageChallenge> challenge = kinds.challenges().get(component);
    if (challenge == null) {
      throw new IllegalStateException("no challenge is called " + component);
    }
    return challenge;
  }
}
