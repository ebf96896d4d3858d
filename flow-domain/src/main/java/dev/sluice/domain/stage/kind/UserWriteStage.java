package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a user of what prompts learned, or changes one by it (spec/stages.md 2.4).
 *
 * @param userCreationMode whether somebody may be made, default where nobody is there
 * @param createUsersAsInactive whether who is made may not log in yet
 * @param createUsersGroup a group that whoever is written joins, or null
 * @param userType what kind of account is made, default external
 * @param userPathTemplate where the account stands, or blank for the usual place
 */
@Kind(value = "user_write", description = "Writes what prompts learned to a user.")
public record UserWriteStage(
    UserCreationMode userCreationMode,
    Boolean createUsersAsInactive,
    @Nullable GroupId createUsersGroup,
    UserType userType,
    String userPathTemplate)
    implements StageConfig {

  public UserWriteStage {
    userCreationMode = requireNonNullElse(userCreationMode, UserCreationMode.CREATE_WHEN_REQUIRED);
    createUsersAsInactive = createUsersAsInactive != null && createUsersAsInactive;
    userType = requireNonNullElse(userType, UserType.EXTERNAL);
    userPathTemplate = requireNonNullElse(userPathTemplate, "");
    if (userPathTemplate.startsWith("/")
        || userPathTemplate.endsWith("/")
        || userPathTemplate.contains("//")) {
      throw new IllegalArgumentException(
          "user_path_template must have no slash at its ends and no empty segment");
    }
  }

  /** A stage with the defaults of the wire. */
  public static UserWriteStage creating(UserCreationMode mode) {
    return new UserWriteStage(mode, false, null, UserType.EXTERNAL, "");
  }

  @Override
  public List<Reference> references() {
    return Reference.present(createUsersGroup);
  }

  @Override
  public UserWriteStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new UserWriteStage(
            userCreationMode, createUsersAsInactive, null, userType, userPathTemplate)
        : this;
  }

  @Override
  public Showing showing(Context context) {
    return Showing.NEVER;
  }
}
