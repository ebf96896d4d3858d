package dev.sluice.application.execution;

import dev.sluice.application.execution.AnswerStage.Submission;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.kind.StageResponse;

/** Fields that are read only after another request, on a thread of its own, has come and gone. */
record Overtaken(Fields fields, Runnable other) implements ResponseSource {

  @Override
  public <R extends StageResponse> Read<R> read(Class<R> type) {
    Threads.run(other);
    return fields.read(type);
  }

  Submission submission() {
    String body = Browser.submission(fields, null, null).body();
    return new Submission(this, null, body, null, true);
  }
}
