package dev.sluice.adapter.persistence.rbac;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * The statements about the roles of a user or a group, who differ in names only.
 *
 * @param table with a row for each role
 * @param column of the holder, there
 * @param only column of the holder, in roles for it alone
 * @param closure the function that finds inherited roles too
 * @param id identifies the holder
 */
record JooqRoleHolder(Name table, Name column, Name only, Name closure, Field<?> id) {

  private static final String ATTACH =
      """
      insert into {0} (role_id, {1})
      select r.id, {2} from unnest({3}) r (id) on conflict do nothing
      """;

  private static final String REPLACE =
      """
      with detached as (delete from {0} where {1} = {2} and role_id <> all ({3}))
      """
          + ATTACH;

  /** Finds nothing where somebody else makes it meanwhile; the next statement sees theirs. */
  private static final String ADD_MANAGED =
      """
      with made as (
        insert into role (id, name, managed, {4})
        select {5}, {3}, {3}, {2} where not exists (select from role where managed = {3})
        on conflict do nothing
        returning id),
      found as (select id from made union select id from role where managed = {3}),
      attached as (
        insert into {0} (role_id, {1}) select found.id, {2} from found on conflict do nothing)
      select id from found
      """;

  static JooqRoleHolder of(RoleHolder holder) {
    return switch (holder) {
      case RoleHolder.OfUser(var user) -> of("user", "person_roles", DSL.val(user.value()));
      case RoleHolder.OfGroup(var group) -> of("group", "group_roles", DSL.val(group.value()));
    };
  }

  private static JooqRoleHolder of(String sort, String closure, Field<?> id) {
    return new JooqRoleHolder(
        DSL.name("role_" + sort),
        DSL.name(sort + "_id"),
        DSL.name("only_" + sort + "_id"),
        DSL.name(closure),
        id);
  }

  Select<Record1<UUID>> ownRoles() {
    return DSL.select(roleId()).from(DSL.table(table)).where("{0} = {1}", column, id);
  }

  Select<Record1<UUID>> allRoles() {
    return DSL.select(roleId()).from("{0}({1})", closure, id);
  }

  Query attach(DSLContext on, RoleId role) {
    return on.query(ATTACH, table, column, id, DSL.val(new UUID[] {role.value()}));
  }

  Query detach(DSLContext on, RoleId role) {
    return on.query(
        "delete from {0} where {1} = {2} and role_id = {3}",
        table, column, id, DSL.val(role.value()));
  }

  Query replace(DSLContext on, Collection<RoleId> roles) {
    UUID[] ids = roles.stream().map(RoleId::value).toArray(UUID[]::new);
    return on.query(REPLACE, table, column, id, DSL.val(ids));
  }

  ResultQuery<?> addManaged(DSLContext on, String name, RoleId fresh) {
    return on.resultQuery(
        ADD_MANAGED, table, column, id, DSL.val(name), only, DSL.val(fresh.value()));
  }

  private static Field<UUID> roleId() {
    return DSL.field(DSL.name("role_id"), UUID.class);
  }
}
