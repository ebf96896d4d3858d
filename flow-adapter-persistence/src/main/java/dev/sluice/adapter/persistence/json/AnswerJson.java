package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;

/** What a run waits for: the challenge, dispatched by its component, and sealed. */
final class AnswerJson {

  private static final String PURPOSE = "execution-answer";

  private final Json json;
  private final StageKinds kinds;
  private final Keyring keyring;

  /** The component stands first: it tells of which type the challenge is. */
  private record Document<C>(
      String component, C challenge, List<Problem> problems, boolean rejected) {}

  AnswerJson(Json json, StageKinds kinds, Keyring keyring) {
    this.json = json;
    this.kinds = kinds;
    this.keyring = keyring;
  }

  byte[] write(Awaiting awaiting) {
    StageChallenge challenge = awaiting.challenge();
    String component = StageKinds.componentOf(challenge.getClass());
    requireKnown(component);
    var document = new Document<>(component, challenge, awaiting.problems(), awaiting.rejected());
    return keyring.seal(PURPOSE, json.bytes(document));
  }

  Awaiting read(byte[] sealed) {
    byte[] opened = keyring.open(PURPOSE, sealed);
    Class<? extends StageChallenge> type = requireKnown(json.readFirst(opened));
    Document<?> document = json.read(opened, Document.class, type);
    return new Awaiting(type.cast(document.challenge), document.problems, document.rejected);
  }

  private Class<? extends StageChallenge> requireKnown(String component) {
    Class<? extends StageChallenge> challenge = kinds.challenges().get(component);
    if (challenge == null) {
      throw new IllegalStateException("no challenge is called " + component);
    }
    return challenge;
  }
}
