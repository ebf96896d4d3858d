package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was just written.
 *
 * @param id identifies them
 * @param user as they are now
 * @param created whether they are new
 * @param moved whether they joined a group
 * @param hash of their new password, or null if they have no other one
 */
record WrittenUser(UserId id, Subject user, boolean created, boolean moved, @Nullable String hash) {

  /** What the run knows from now on, and what there is to tell. */
  Learned learned(StageVisit visit) {
    Learned learned = Learned.NOTHING.with(ContextKeys.PENDING_USER, user);
    if (created) {
      learned =
          learned
              .with(ContextKeys.USER_BACKEND, PasswordBackend.INBUILT.wireName())
              .proving(new Proof(id, EvidenceKind.CREATED, Set.of(), visit.id(), visit.now()));
    }
    return learned.and(told(visit)).and(changedPassword());
  }

  private Learned told(StageVisit visit) {
    Subject author = visit.visitor().isAuthenticated() ? visit.visitor().user() : user;
    Learned told = Learned.NOTHING;
    if (created) {
      told = told.causing(new Effect.Report(new AuditEvent.ModelCreated(author, object())));
    }
    if (!created || moved) {
      told = told.causing(new Effect.Report(new AuditEvent.ModelUpdated(author, object())));
    }
    return told.causing(new Effect.Report(new AuditEvent.UserWritten(user, data(visit), created)));
  }

  private static Value.Fields data(StageVisit visit) {
    var data =
        new LinkedHashMap<>(
            visit.context().find(ContextKeys.PROMPT_DATA).orElse(Value.Fields.NONE).fields());
    data.remove("component");
    return new Value.Fields(data);
  }

  /** Whoever is new has no sessions to end, and no former password. */
  private Learned changedPassword() {
    return created || hash == null
        ? Learned.NOTHING
        : Learned.NOTHING
            .causing(new Effect.ChangePassword(id, hash))
            .causing(new Effect.Report(new AuditEvent.PasswordSet(user)));
  }

  /** How events name somebody. */
  private StoredObject object() {
    return new StoredObject("authentik_core", "user", Long.toString(id.value()), user.username());
  }

  /** Not the hash. */
  @Override
  public String toString() {
    return "WrittenUser[" + user.username() + "]";
  }
}
