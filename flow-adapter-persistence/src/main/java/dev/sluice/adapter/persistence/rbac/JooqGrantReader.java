package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.MODEL_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.OBJECT_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what is held: one row for each permission, however many objects it is held on. */
final class JooqGrantReader {

  private static final String HELD =
      """
      select distinct p.app_label, p.codename, cast(null as text[]) as pks
      from held join model_grant g using (role_id) join permission p on p.id = g.permission_id
      union all
      select p.app_label, p.codename, array_agg(distinct g.object_pk)
      from held join object_grant g using (role_id) join permission p on p.id = g.permission_id
      where {1} is null or p.app_label || '.' || p.model = any ({1})
      group by p.app_label, p.codename
      """;

  /** Whoever may do everything needs no roles, and whoever is not active has none. */
  private static final String OF_USER =
      """
      with person as materialized (
        select u.id, coalesce(g.superuser, false) as superuser
        from user_account u left join lateral person_groups(u.id) g on true
        where u.id = {0} and u.active),
      held as materialized (
        select r.role_id
        from person cross join lateral person_roles(person.id) r where not person.superuser)
      select cast(null as text) as app_label, cast(null as text) as codename,
        cast(null as text[]) as pks
      from person where superuser
      union all
      """
          + HELD;

  private static final String OF_ROLE = "with held (role_id) as (select {0})\n" + HELD;

  private JooqGrantReader() {}

  static Grants ofUser(DSLContext on, UserId user, @Nullable Set<ModelName> objectsOf) {
    return read(on.fetch(OF_USER, DSL.val(user.value()), names(objectsOf)));
  }

  static Grants ofRole(DSLContext on, RoleId role) {
    return read(on.fetch(OF_ROLE, DSL.val(role.value()), names(null)));
  }

  static List<Grant> list(DSLContext on, Collection<RoleId> roles) {
    List<UUID> ids = roles.stream().map(RoleId::value).toList();
    return on.select(MODEL_GRANT.ID, MODEL_GRANT.ROLE_ID, DSL.castNull(OBJECT_GRANT.OBJECT_PK))
        .select(PERMISSION.fields())
        .from(MODEL_GRANT)
        .join(PERMISSION)
        .on(PERMISSION.ID.eq(MODEL_GRANT.PERMISSION_ID))
        .where(MODEL_GRANT.ROLE_ID.in(ids))
        .unionAll(
            DSL.select(OBJECT_GRANT.ID, OBJECT_GRANT.ROLE_ID, OBJECT_GRANT.OBJECT_PK)
                .select(PERMISSION.fields())
                .from(OBJECT_GRANT)
                .join(PERMISSION)
                .on(PERMISSION.ID.eq(OBJECT_GRANT.PERMISSION_ID))
                .where(OBJECT_GRANT.ROLE_ID.in(ids)))
        .orderBy(DSL.inline(2), DSL.inline(4), DSL.inline(3).asc().nullsFirst())
        .fetch(JooqGrantReader::grant);
  }

  private static Grant grant(Record row) {
    return new Grant(
        row.get(0, Integer.class),
        new RoleId(row.get(1, UUID.class)),
        JooqPermissionRepository.read(row),
        row.get(2, String.class));
  }

  private static Grants read(Result<Record> rows) {
    var global = new HashSet<Permission>();
    Map<Permission, Set<String>> objects = new HashMap<>();
    for (Record row : rows) {
      String codename = row.get(1, String.class);
      if (codename == null) {
        return Grants.ALL;
      }
      var permission = new Permission(row.get(0, String.class), codename);
      String[] pks = row.get(2, String[].class);
      if (pks == null) {
        global.add(permission);
      } else {
        objects.put(permission, Set.of(pks));
      }
    }
    return new Grants(false, global, objects);
  }

  private static Field<String[]> names(@Nullable Collection<ModelName> models) {
    String[] names =
        models == null ? null : models.stream().map(ModelName::text).toArray(String[]::new);
    return DSL.val(names, String[].class);
  }
}
