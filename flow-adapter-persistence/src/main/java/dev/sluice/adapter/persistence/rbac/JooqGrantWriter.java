package dev.sluice.adapter.persistence.rbac;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Permission;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Grants in one statement, nothing if not all is known, and tells the numbers of all. Numbers are
 * used up by rows that conflict, so that those that are there are left out first; where somebody
 * else grants the same meanwhile, theirs counts.
 */
final class JooqGrantWriter {

  private static final String WANTED =
      """
      with known as materialized (
        select p.id, w.place
        from unnest({1}, {2}) with ordinality w (app_label, codename, place)
        join permission p on p.app_label = w.app_label and p.codename = w.codename),
      wanted as materialized (
        select * from known where (select count(*) from known) = cardinality({1})),
      """;

  private static final String ON_ALL =
      WANTED
          + """
          kept as materialized (
            select g.id, g.permission_id from model_grant g
            where g.role_id = {0} and g.permission_id in (select w.id from wanted w)),
          added as (
            insert into model_grant (role_id, permission_id)
            select {0}, w.id from wanted w
            where w.id not in (select kept.permission_id from kept)
            group by w.id order by min(w.place)
            on conflict (role_id, permission_id) do update set role_id = excluded.role_id
            returning id, permission_id)
          """;

  private static final String ON_ONE =
      WANTED
          + """
          kept as materialized (
            select g.id, g.permission_id from object_grant g
            where g.role_id = {0} and g.object_pk = {3}
              and g.permission_id in (select w.id from wanted w)),
          added as (
            insert into object_grant (role_id, permission_id, object_pk)
            select {0}, w.id, {3} from wanted w
            where w.id not in (select kept.permission_id from kept)
            group by w.id order by min(w.place)
            on conflict (role_id, permission_id, object_pk) do update set role_id = excluded.role_id
            returning id, permission_id)
          """;

  private static final String NUMBERS =
      """
      select g.id
      from (select * from kept union all select * from added) g
      join wanted w on w.id = g.permission_id
      order by w.place
      """;

  private JooqGrantWriter() {}

  static List<Integer> add(
      DSLContext on, RoleId role, List<Permission> permissions, @Nullable String objectPk) {
    return on.resultQuery(
            (objectPk == null ? ON_ALL : ON_ONE) + NUMBERS,
            DSL.val(role.value()),
            column(permissions, Permission::appLabel),
            column(permissions, Permission::codename),
            DSL.val(objectPk))
        .fetch(0, Integer.class);
  }

  private static Field<String[]> column(
      List<Permission> permissions, Function<Permission, String> value) {
    return DSL.val(permissions.stream().map(value).toArray(String[]::new));
  }
}
