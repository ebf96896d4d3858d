package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.MODEL_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.PermissionRepository;
import dev.sluice.domain.id.PermissionId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ModelPermission;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Permissions on PostgreSQL. */
public final class JooqPermissionRepository implements PermissionRepository {

  /** Numbers are used up by rows that conflict, so that those that are there are left out first. */
  private static final String ADD =
      """
      with known as (
        select * from unnest({0}, {1}, {2}, {3})
          with ordinality k (app_label, model, codename, name, place)),
      changed as (
        update permission p set model = k.model, name = k.name from known k
        where p.app_label = k.app_label and p.codename = k.codename
          and (p.model, p.name) is distinct from (k.model, k.name))
      insert into permission (app_label, model, codename, name)
      select k.app_label, k.model, k.codename, k.name from known k
      where not exists (
        select from permission p where p.app_label = k.app_label and p.codename = k.codename)
      order by k.place
      on conflict (app_label, codename) do nothing
      """;

  private final JooqDatabase database;

  public JooqPermissionRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Collection<ModelPermission> known) {
    database
        .write()
        .query(
            ADD,
            column(known, permission -> permission.permission().appLabel()),
            column(known, permission -> permission.model().model()),
            column(known, permission -> permission.permission().codename()),
            column(known, ModelPermission::name))
        .execute();
  }

  @Override
  public Optional<StoredPermission> find(PermissionId id) {
    return list(PERMISSION.ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public List<StoredPermission> list() {
    return list(DSL.noCondition());
  }

  @Override
  public List<StoredPermission> list(RoleId role) {
    return list(
        PERMISSION.ID.in(
            DSL.select(MODEL_GRANT.PERMISSION_ID)
                .from(MODEL_GRANT)
                .where(MODEL_GRANT.ROLE_ID.eq(role.value()))));
  }

  private List<StoredPermission> list(Condition condition) {
    return database
        .current()
        .select(PERMISSION.fields())
        .from(PERMISSION)
        .where(condition)
        .orderBy(PERMISSION.NAME, PERMISSION.ID)
        .fetch(JooqPermissionRepository::read);
  }

  static StoredPermission read(Record row) {
    String app = row.get(PERMISSION.APP_LABEL);
    return new StoredPermission(
        new PermissionId(row.get(PERMISSION.ID)),
        new Permission(app, row.get(PERMISSION.CODENAME)),
        new ModelName(app, row.get(PERMISSION.MODEL)),
        row.get(PERMISSION.NAME));
  }

  private static Field<String[]> column(
      Collection<ModelPermission> known, Function<ModelPermission, String> value) {
    return DSL.val(known.stream().map(value).toArray(String[]::new));
  }
}
