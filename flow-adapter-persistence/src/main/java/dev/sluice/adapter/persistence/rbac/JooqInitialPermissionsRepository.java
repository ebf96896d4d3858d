package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.INITIAL_PERMISSIONS;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What roles are given on new objects, on PostgreSQL. */
public final class JooqInitialPermissionsRepository implements InitialPermissionsRepository {

  private static final Constraints CONSTRAINTS =
      Constraints.unique("initial_permissions_name_key", "An initial permission", "name")
          .and("initial_permissions_role_fkey", missing("role", "role"))
          .and("initial_permissions_entry_permission_fkey", missing("permissions", "permission"));

  private static final Field<Integer[]> PERMISSIONS =
      DSL.field(
              """
              array(
                select e.permission_id from initial_permissions_entry e
                where e.initial_permissions_id = {0} order by e.permission_id)
              """,
              Integer[].class, INITIAL_PERMISSIONS.ID)
          .as("permissions");

  private static final String ADD =
      """
      with added as (
        insert into initial_permissions (name, role_id) values ({0}, {1}) returning id),
      entries as (
        insert into initial_permissions_entry (initial_permissions_id, permission_id)
        select added.id, e.id from added cross join unnest({2}) e (id))
      select id from added
      """;

  private static final String UPDATE =
      """
      with updated as (
        update initial_permissions set name = {0}, role_id = {1} where id = {3} returning id),
      removed as (
        delete from initial_permissions_entry
        where initial_permissions_id = {3} and permission_id <> all ({2})),
      entries as (
        insert into initial_permissions_entry (initial_permissions_id, permission_id)
        select updated.id, e.id from updated cross join unnest({2}) e (id)
        on conflict do nothing)
      select id from updated
      """;

  private static final String APPLY =
      """
      insert into object_grant (role_id, permission_id, object_pk)
      select distinct i.role_id, p.id, {3}
      from person_roles({0}) held
      join initial_permissions i on i.role_id = held.role_id
      join initial_permissions_entry e on e.initial_permissions_id = i.id
      join permission p on p.id = e.permission_id
      where p.app_label = {1} and p.model = {2}
      on conflict do nothing
      """;

  private final JooqDatabase database;

  public JooqInitialPermissionsRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<InitialPermissions> find(InitialPermissionsId id) {
    return database
        .current()
        .select(INITIAL_PERMISSIONS.NAME, INITIAL_PERMISSIONS.ROLE_ID, PERMISSIONS)
        .from(INITIAL_PERMISSIONS)
        .where(INITIAL_PERMISSIONS.ID.eq(id.value()))
        .fetchOptional(JooqInitialPermissionsRepository::read);
  }

  @Override
  public InitialPermissionsId add(InitialPermissions initial) {
    DSLContext transaction = database.write();
    Integer id =
        CONSTRAINTS.check(() ->
            transaction
                .resultQuery(ADD, name(initial), role(initial), permissions(initial))
                .fetchSingle(0, Integer.class));
    return new InitialPermissionsId(id);
  }

  @Override
  public void update(InitialPermissionsId id, InitialPermissions initial) {
    DSLContext transaction = database.write();
    Optional<Integer> updated =
        CONSTRAINTS.check(() ->
            transaction
                .resultQuery(
                    UPDATE, name(initial), role(initial), permissions(initial), DSL.val(id.value()))
                .fetchOptional(0, Integer.class));
    if (updated.isEmpty()) {
      throw new FlowFault.NotFound("initial permissions");
    }
  }

  @Override
  public void remove(InitialPermissionsId id) {
    var key = new ObjectKey(InitialPermissions.MODEL, Integer.toString(id.value()));
    CommonTableExpression<?> forgotten =
        DSL.name("forgotten").as(JooqGrantRepository.forgetting(key));
    database
        .write()
        .with(forgotten)
        .delete(INITIAL_PERMISSIONS)
        .where(INITIAL_PERMISSIONS.ID.eq(id.value()))
        .execute();
  }

  @Override
  public void apply(UserId creator, ObjectKey object) {
    database
        .write()
        .query(
            APPLY,
            DSL.val(creator.value()),
            DSL.val(object.model().appLabel()),
            DSL.val(object.model().model()),
            DSL.val(object.pk()))
        .execute();
  }

  private static InitialPermissions read(Record row) {
    return new InitialPermissions(
        row.get(INITIAL_PERMISSIONS.NAME),
        new RoleId(row.get(INITIAL_PERMISSIONS.ROLE_ID)),
        Arrays.stream(row.get(PERMISSIONS))
            .map(PermissionId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Field<?> name(InitialPermissions initial) {
    return DSL.val(initial.name());
  }

  private static Field<?> role(InitialPermissions initial) {
    return DSL.val(initial.role().value());
  }

  private static Field<?> permissions(InitialPermissions initial) {
    return DSL.val(initial.permissions().stream().map(PermissionId::value).toArray(Integer[]::new));
  }

  private static Problem missing(String field, String thing) {
    return new Problem(field, "does_not_exist", "There is no such " + thing + ".");
  }
}
