package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserWriteStage;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes or changes a user as prompts learned (spec/stages.md 2.4). */
final class UserWriteStageHandler implements StageHandler<UserWriteStage> {

  private static final String NO_DATA = "No pending data.";
  private static final String NOBODY = "There is nobody to change, and nobody may be created.";
  private static final String FAILED = "Failed to update user. Please try again later.";
  private static final String USUAL_PATH = "users";

  private final UserRepository users;
  private final WrittenPasswords passwords;
  private final JoinedGroups groups;

  UserWriteStageHandler(UserRepository users, WrittenPasswords passwords, JoinedGroups groups) {
    this.users = users;
    this.passwords = passwords;
    this.groups = groups;
  }

  @Override
  public Class<UserWriteStage> configType() {
    return UserWriteStage.class;
  }

  @Override
  public StageOutcome enter(UserWriteStage stage, StageVisit visit) {
    Optional<Value.Fields> data = visit.context().find(ContextKeys.PROMPT_DATA);
    if (data.isEmpty()) {
      return new Deny(NO_DATA);
    }
    Optional<User> before = findTarget(stage, visit);
    if (before.isEmpty() && stage.userCreationMode() == UserCreationMode.NEVER_CREATE) {
      return new Deny(NOBODY);
    }
    Optional<UserDraft> draft =
        before.map(UserDraft::of).orElseGet(() -> fresh(stage, visit)).with(typed(data.get()));
    if (draft.isEmpty()) {
      return new Deny(FAILED);
    }
    var change = new Change(before.orElse(null), sourced(draft.get(), visit));
    return change.name().isBlank()
        ? new Deny(null)
        : change
            .findFlaw()
            .map(flaw -> TakenName.refusal(visit, flaw, FAILED))
            .orElseGet(() -> written(stage, visit, change));
  }

  /** Who is to be who. */
  private record Change(@Nullable User before, UserDraft draft) {

    private String name() {
      return draft.user().username();
    }

    private Optional<Refused> findFlaw() {
      boolean kept = before != null && before.username().equals(name());
      return kept ? Optional.empty() : SaneName.findFlaw(name());
    }
  }

  private Optional<User> findTarget(UserWriteStage stage, StageVisit visit) {
    UserId known = visit.subject().id();
    return known == null || stage.userCreationMode() == UserCreationMode.ALWAYS_CREATE
        ? Optional.empty()
        : users.find(known);
  }

  private static UserDraft fresh(UserWriteStage stage, StageVisit visit) {
    UserType type =
        visit
            .context()
            .find(ContextKeys.USER_TYPE)
            .flatMap(UserDraft::findType)
            .orElseGet(() -> UserDraft.downgraded(stage.userType()));
    String path = visit.context().find(ContextKeys.USER_PATH).orElseGet(stage::userPathTemplate);
    return UserDraft.fresh(
        !stage.createUsersAsInactive(), type, path.isBlank() ? USUAL_PATH : path);
  }

  private static Value.Fields typed(Value.Fields data) {
    var typed = new LinkedHashMap<>(data.fields());
    typed.remove("component");
    return new Value.Fields(typed);
  }

  private static UserDraft sourced(UserDraft draft, StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.SOURCE_CONNECTION)
        .flatMap(SourceNames::find)
        .map(draft::cameThrough)
        .orElse(draft);
  }

  /** All that takes time comes first: nothing is hashed while something is being written. */
  private StageOutcome written(UserWriteStage stage, StageVisit visit, Change change) {
    String password = change.draft.password();
    if (password == null) {
      return written(stage, visit, change, null);
    }
    return passwords
        .hash(password, visit)
        .map(hash -> written(stage, visit, change, hash))
        .orElseGet(() -> unhashed(visit));
  }

  private static StageOutcome unhashed(StageVisit visit) {
    var event =
        new AuditEvent.ConfigurationError(
            visit.subject(),
            "Two stages write different passwords without a question in between.",
            visit.stage().value());
    return new Deny(FAILED, Learned.NOTHING.causing(new Effect.Report(event)));
  }

  private StageOutcome written(
      UserWriteStage stage, StageVisit visit, Change change, @Nullable String hash) {
    List<GroupId> joined = groups.list(stage, visit);
    UserId id;
    try {
      id = write(change, hash, visit);
    } catch (FlowFault.Invalid taken) {
      return TakenName.refusal(visit, PromptAnswers.TAKEN, FAILED);
    }
    boolean moved = groups.join(id, joined);
    var result = new WrittenUser(id, person(id, change, moved), change.before == null, moved, hash);
    Learned learned = result.learned(visit);
    String password = change.draft.password();
    return new Proceed(
        password == null || hash == null
            ? learned
            : learned.with(
                ContextKeys.HASHED_PASSWORD, WrittenPasswords.remembered(password, hash)));
  }

  /** Of somebody new who is in no group, nothing is to be read that is not known. */
  private Subject person(UserId id, Change change, boolean moved) {
    return change.before == null && !moved
        ? change.draft.asSubject(id)
        : users
            .find(id)
            .map(User::asSubject)
            .orElseThrow(() -> new IllegalStateException("nobody is " + id));
  }

  private UserId write(Change change, @Nullable String hash, StageVisit visit) {
    User before = change.before;
    if (before == null) {
      return users.add(change.draft.user(), hash, List.of(), visit.now());
    }
    users.update(before.id(), change.draft.user(), before.lastLogin(), visit.now());
    return before.id();
  }
}
