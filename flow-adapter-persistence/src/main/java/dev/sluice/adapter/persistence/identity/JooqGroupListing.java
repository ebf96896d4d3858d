package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE_GROUP;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP_MEMBER;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP_PARENT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.directory.GroupRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Groups on PostgreSQL, with their members, roles and neighbors in the tree. */
public final class JooqGroupListing extends JooqListing<GroupRow> {

  private static final dev.sluice.adapter.persistence.jooq.tables.UserGroup OTHER =
      USER_GROUP.as("other");

  private static final Field<Result<Record4<UUID, String, Boolean, JSONB>>> PARENTS =
      neighbors(
          DSL.select(USER_GROUP_PARENT.PARENT_ID)
              .from(USER_GROUP_PARENT)
              .where(USER_GROUP_PARENT.GROUP_ID.eq(USER_GROUP.ID)),
          "parents");

  private static final Field<Result<Record4<UUID, String, Boolean, JSONB>>> CHILDREN =
      neighbors(
          DSL.select(USER_GROUP_PARENT.GROUP_ID)
              .from(USER_GROUP_PARENT)
              .where(USER_GROUP_PARENT.PARENT_ID.eq(USER_GROUP.ID)),
          "children");

  private static final Field<Result<Record>> USERS =
      DSL.multiset(
              DSL.select(JooqPartialUser.FIELDS)
                  .from(USER_ACCOUNT)
                  .join(USER_GROUP_MEMBER)
                  .on(USER_GROUP_MEMBER.USER_ID.eq(USER_ACCOUNT.ID))
                  .where(USER_GROUP_MEMBER.GROUP_ID.eq(USER_GROUP.ID))
                  .orderBy(USER_ACCOUNT.ID))
          .as("users");

  private static final Condition OWN =
      ROLE.ID.in(
          DSL.select(ROLE_GROUP.ROLE_ID)
              .from(ROLE_GROUP)
              .where(ROLE_GROUP.GROUP_ID.eq(USER_GROUP.ID)));

  private static final Field<Result<Record3<UUID, String, String>>> ROLES =
      JooqShownRoles.where(ROLE.ONLY_GROUP_ID.isDistinctFrom(USER_GROUP.ID).and(OWN), "roles");

  private static final Field<Result<Record3<UUID, String, String>>> INHERITED =
      JooqShownRoles.where(
          DSL.condition("{0} in (select role_id from group_roles({1}))", ROLE.ID, USER_GROUP.ID)
              .andNot(OWN),
          "inherited");

  public JooqGroupListing(JooqDatabase database, Json json) {
    super(database, columns(database), new Reading<>(selected(), reader(json)));
  }

  private static JooqColumns columns(JooqDatabase database) {
    return JooqColumns.of(USER_GROUP, USER_GROUP.ID)
        .with("name", USER_GROUP.NAME)
        .with("is_superuser", USER_GROUP.SUPERUSER)
        .with("attributes", JooqAttributes.in(USER_GROUP.ATTRIBUTES))
        .with("members_by_username", wanted -> withMember(database, USER_ACCOUNT.USERNAME, wanted))
        .with("members_by_pk", wanted -> withMember(database, USER_ACCOUNT.ID, wanted))
        .searchedIn(USER_GROUP.NAME, USER_GROUP.SUPERUSER)
        .orderedBy(USER_GROUP.NAME);
  }

  private static Condition withMember(JooqDatabase database, Field<?> column, Criterion wanted) {
    Condition member = JooqKnown.require(database, USER_ACCOUNT, column, wanted);
    return USER_GROUP.ID.in(
        DSL.select(USER_GROUP_MEMBER.GROUP_ID)
            .from(USER_GROUP_MEMBER)
            .join(USER_ACCOUNT)
            .on(USER_ACCOUNT.ID.eq(USER_GROUP_MEMBER.USER_ID))
            .where(member));
  }

  private static Field<Result<Record4<UUID, String, Boolean, JSONB>>> neighbors(
      Select<Record1<UUID>> ids, String name) {
    return DSL.multiset(
            DSL.select(OTHER.ID, OTHER.NAME, OTHER.SUPERUSER, OTHER.ATTRIBUTES)
                .from(OTHER)
                .where(OTHER.ID.in(ids))
                .orderBy(OTHER.NAME))
        .as(name);
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(USER_GROUP.fields()));
    selected.addAll(List.of(PARENTS, CHILDREN, USERS, ROLES, INHERITED));
    return selected;
  }

  private static Function<Record, GroupRow> reader(Json json) {
    return row ->
        new GroupRow(
            new Group(
                new GroupId(row.get(USER_GROUP.ID)),
                row.get(USER_GROUP.NAME),
                row.get(USER_GROUP.SUPERUSER),
                json.readAttributes(row.get(USER_GROUP.ATTRIBUTES))),
            row.get(PARENTS).map(group -> group(group, json)),
            row.get(CHILDREN).map(group -> group(group, json)),
            row.get(USERS).map(JooqPartialUser::read),
            JooqShownRoles.read(row.get(ROLES)),
            JooqShownRoles.read(row.get(INHERITED)));
  }

  private static Group group(Record4<UUID, String, Boolean, JSONB> row, Json json) {
    return new Group(
        new GroupId(row.value1()), row.value2(), row.value3(), json.readAttributes(row.value4()));
  }
}
