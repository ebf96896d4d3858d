package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE_USER;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP_MEMBER;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.directory.UserRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.id.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Users on PostgreSQL, with their groups and roles. */
public final class JooqUserListing extends JooqListing<UserRow> {

  private static final Field<UUID[]> DIRECT =
      DSL.array(
              DSL.select(USER_GROUP_MEMBER.GROUP_ID)
                  .from(USER_GROUP_MEMBER)
                  .where(USER_GROUP_MEMBER.USER_ID.eq(USER_ACCOUNT.ID)))
          .as("direct");

  private static final Field<Result<Record3<UUID, String, String>>> ROLES =
      JooqShownRoles.where(
          ROLE.ONLY_USER_ID
              .isDistinctFrom(USER_ACCOUNT.ID)
              .and(
                  ROLE.ID.in(
                      DSL.select(ROLE_USER.ROLE_ID)
                          .from(ROLE_USER)
                          .where(ROLE_USER.USER_ID.eq(USER_ACCOUNT.ID)))),
          "roles");

  private static final Condition SUPERUSER =
      DSL.condition(
          """
          {0} in (
            with recursive superior (group_id) as (
              select g.id from user_group g where g.superuser
              union
              select down.group_id
              from superior join user_group_parent down on down.parent_id = superior.group_id)
            select m.user_id from superior join user_group_member m using (group_id))
          """,
          USER_ACCOUNT.ID);

  public JooqUserListing(JooqDatabase database, Json json) {
    super(database, columns(database), new Reading<>(selected(json), reader(json)));
  }

  private static JooqColumns columns(JooqDatabase database) {
    return JooqColumns.of(USER_ACCOUNT, USER_ACCOUNT.ID)
        .with("username", USER_ACCOUNT.USERNAME)
        .with("name", USER_ACCOUNT.NAME)
        .with("email", USER_ACCOUNT.EMAIL)
        .with("path", USER_ACCOUNT.PATH)
        .with("uuid", USER_ACCOUNT.UUID)
        .with("is_active", USER_ACCOUNT.ACTIVE)
        .with("type", USER_ACCOUNT.TYPE)
        .with("date_joined", USER_ACCOUNT.JOINED)
        .with("last_login", USER_ACCOUNT.LAST_LOGIN)
        .with("last_updated", USER_ACCOUNT.UPDATED)
        .with("is_superuser", DSL.field(SUPERUSER))
        .with("attributes", JooqAttributes.in(USER_ACCOUNT.ATTRIBUTES))
        .with("groups_by_name", wanted -> inGroup(database, USER_GROUP.NAME, wanted))
        .with("groups_by_pk", wanted -> inGroup(database, USER_GROUP.ID, wanted))
        .with("roles_by_name", wanted -> withRole(database, ROLE.NAME, wanted))
        .with("roles_by_pk", wanted -> withRole(database, ROLE.ID, wanted))
        .searchedIn(USER_ACCOUNT.EMAIL, USER_ACCOUNT.NAME, USER_ACCOUNT.UUID, USER_ACCOUNT.USERNAME)
        .orderedBy(USER_ACCOUNT.USERNAME);
  }

  private static Condition inGroup(JooqDatabase database, Field<?> column, Criterion wanted) {
    Condition group = JooqKnown.require(database, USER_GROUP, column, wanted);
    return USER_ACCOUNT.ID.in(
        DSL.select(USER_GROUP_MEMBER.USER_ID)
            .from(USER_GROUP_MEMBER)
            .join(USER_GROUP)
            .on(USER_GROUP.ID.eq(USER_GROUP_MEMBER.GROUP_ID))
            .where(group));
  }

  private static Condition withRole(JooqDatabase database, Field<?> column, Criterion wanted) {
    Condition role = JooqKnown.require(database, ROLE, column, wanted);
    return USER_ACCOUNT.ID.in(
        DSL.select(ROLE_USER.USER_ID)
            .from(ROLE_USER)
            .join(ROLE)
            .on(ROLE.ID.eq(ROLE_USER.ROLE_ID))
            .where(role));
  }

  /** What makes a row, for whoever lists users together with something else. */
  public static List<SelectFieldOrAsterisk> selected(Json json) {
    var selected = new ArrayList<SelectFieldOrAsterisk>(new JooqUser(json).fields());
    selected.add(DIRECT);
    selected.add(ROLES);
    return selected;
  }

  /** Makes a row. */
  public static Function<Record, UserRow> reader(Json json) {
    var users = new JooqUser(json);
    return row ->
        new UserRow(
            users.read(row),
            Stream.of(row.get(DIRECT)).map(GroupId::new).collect(Collectors.toSet()),
            JooqShownRoles.read(row.get(ROLES)));
  }
}
