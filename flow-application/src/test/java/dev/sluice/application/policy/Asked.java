package dev.sluice.application.policy;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What policies are asked about in tests. */
final class Asked {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final UserId JANE_ID = new UserId(7);
  static final Subject JANE =
      new Subject(JANE_ID, "jane", "Jane Doe", "jane@example.org", true, false, Set.of());
  static final String ADDRESS = "192.0.2.7";
  static final String HOST = "id.example.org";

  private static final Visitor VISITOR =
      new Visitor(Subject.ANONYMOUS, Evidence.NONE, ADDRESS, HOST, "", HttpRequest.NONE);

  private Asked() {}

  /** A run of Jane. */
  static PolicyRequest inRun(Context known) {
    return PolicyRequest.inRun(
        VISITOR, known.with(ContextKeys.PENDING_USER, JANE), Evidence.NONE, NOW, new Memo());
  }

  /** A run of nobody yet. */
  static PolicyRequest ofStranger() {
    return PolicyRequest.inRun(VISITOR, Context.EMPTY, Evidence.NONE, NOW, new Memo());
  }

  /** Somebody tries a policy about Jane. */
  static PolicyRequest inTrial(Map<String, Object> said) {
    return new PolicyRequest(
        JANE, Visitor.STRANGER, TriedContext.of(said), Evidence.NONE, NOW, true, new Memo());
  }

  /** What was typed into the fields of a prompt. */
  static Context typed(String field, String text) {
    return Context.EMPTY.with(
        ContextKeys.PROMPT_DATA, new Value.Fields(Map.of(field, Value.of(text))));
  }
}
