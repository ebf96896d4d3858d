package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.MODEL_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.OBJECT_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Grants on PostgreSQL. */
public final class JooqGrantRepository implements GrantRepository {

  private static final Problem GONE =
      new Problem("role", "does_not_exist", "There is no such role.");
  private static final Constraints ROLE =
      new Constraints(Map.of("model_grant_role_fkey", GONE, "object_grant_role_fkey", GONE));

  private final JooqDatabase database;

  public JooqGrantRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Grants find(UserId user) {
    return JooqGrantReader.ofUser(database.current(), user, null);
  }

  @Override
  public Grants find(UserId user, Set<ModelName> objectsOf) {
    return JooqGrantReader.ofUser(database.current(), user, objectsOf);
  }

  @Override
  public Grants find(RoleId role) {
    return JooqGrantReader.ofRole(database.current(), role);
  }

  @Override
  public List<Integer> add(RoleId role, List<Permission> permissions, @Nullable String objectPk) {
    DSLContext transaction = database.write();
    List<Integer> ids =
        ROLE.check(() -> JooqGrantWriter.add(transaction, role, permissions, objectPk));
    if (ids.size() != permissions.size()) {
      throw new IllegalStateException("not all of these are registered: " + permissions);
    }
    return ids;
  }

  @Override
  public void remove(RoleId role, List<Permission> permissions, @Nullable String objectPk) {
    List<Row2<String, String>> names =
        permissions.stream()
            .map(permission -> DSL.row(permission.appLabel(), permission.codename()))
            .toList();
    Select<Record1<Integer>> taken =
        idsOf(DSL.row(PERMISSION.APP_LABEL, PERMISSION.CODENAME).in(names));
    DSLContext transaction = database.write();
    if (objectPk == null) {
      transaction
          .deleteFrom(MODEL_GRANT)
          .where(MODEL_GRANT.ROLE_ID.eq(role.value()))
          .and(MODEL_GRANT.PERMISSION_ID.in(taken))
          .execute();
    } else {
      transaction
          .deleteFrom(OBJECT_GRANT)
          .where(OBJECT_GRANT.ROLE_ID.eq(role.value()))
          .and(OBJECT_GRANT.PERMISSION_ID.in(taken))
          .and(OBJECT_GRANT.OBJECT_PK.eq(objectPk))
          .execute();
    }
  }

  @Override
  public void forget(ObjectKey object) {
    database.write().execute(forgetting(object));
  }

  /** Removes all grants on an object, as a part of what removes the object. */
  static ResultQuery<Record1<Integer>> forgetting(ObjectKey object) {
    return DSL.deleteFrom(OBJECT_GRANT).where(isOn(object)).returningResult(OBJECT_GRANT.ID);
  }

  @Override
  public List<Grant> list(Set<RoleId> roles) {
    return JooqGrantReader.list(database.current(), roles);
  }

  @Override
  public Set<RoleId> listHolders(ModelName model) {
    return roles(holdersOf(model));
  }

  @Override
  public Set<RoleId> listHolders(ObjectKey object) {
    return roles(holdersOf(object));
  }

  /** The roles that hold anything on all objects of a model. */
  static Select<Record1<UUID>> holdersOf(ModelName model) {
    return DSL.selectDistinct(MODEL_GRANT.ROLE_ID)
        .from(MODEL_GRANT)
        .where(MODEL_GRANT.PERMISSION_ID.in(idsOf(isOf(model))));
  }

  /** The roles that hold anything on an object by a grant on just that. */
  static Select<Record1<UUID>> holdersOf(ObjectKey object) {
    return DSL.selectDistinct(OBJECT_GRANT.ROLE_ID).from(OBJECT_GRANT).where(isOn(object));
  }

  private Set<RoleId> roles(Select<Record1<UUID>> query) {
    return database.current().fetch(query).stream()
        .map(row -> new RoleId(row.value1()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Condition isOn(ObjectKey object) {
    return OBJECT_GRANT
        .OBJECT_PK
        .eq(object.pk())
        .and(OBJECT_GRANT.PERMISSION_ID.in(idsOf(isOf(object.model()))));
  }

  private static Condition isOf(ModelName model) {
    return PERMISSION.APP_LABEL.eq(model.appLabel()).and(PERMISSION.MODEL.eq(model.model()));
  }

  private static Select<Record1<Integer>> idsOf(Condition condition) {
    return DSL.select(PERMISSION.ID).from(PERMISSION).where(condition);
  }
}
