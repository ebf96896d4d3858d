package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP_MEMBER;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.GroupMembers;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import java.util.Map;
import org.jooq.DSLContext;

/** Members of groups on PostgreSQL. */
public final class JooqGroupMembers implements GroupMembers {

  private static final Constraints BOTH =
      new Constraints(
          Map.of(
              "user_group_member_user_fkey",
              new Problem("pk", "does_not_exist", "There is no such user."),
              "user_group_member_group_fkey",
              Problem.invalid("There is no such group.")));

  private final JooqDatabase database;

  public JooqGroupMembers(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(GroupId group, UserId user) {
    DSLContext transaction = database.write();
    return BOTH.check(() ->
        transaction
            .insertInto(USER_GROUP_MEMBER)
            .set(USER_GROUP_MEMBER.GROUP_ID, group.value())
            .set(USER_GROUP_MEMBER.USER_ID, user.value())
            .onConflictDoNothing()
            .execute())
        > 0;
  }

  @Override
  public boolean remove(GroupId group, UserId user) {
    return database
            .write()
            .deleteFrom(USER_GROUP_MEMBER)
            .where(USER_GROUP_MEMBER.GROUP_ID.eq(group.value()))
            .and(USER_GROUP_MEMBER.USER_ID.eq(user.value()))
            .execute()
        > 0;
  }
}
