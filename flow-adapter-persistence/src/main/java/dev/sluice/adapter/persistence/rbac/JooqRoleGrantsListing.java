package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.MODEL_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.OBJECT_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.role.RoleGrants;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Roles with all that they hold, on PostgreSQL. */
public final class JooqRoleGrantsListing extends JooqListing<RoleGrants> {

  private static final Field<Result<Record>> ON_ALL =
      DSL.multiset(
              DSL.select(MODEL_GRANT.ID)
                  .select(PERMISSION.fields())
                  .from(MODEL_GRANT)
                  .join(PERMISSION)
                  .on(PERMISSION.ID.eq(MODEL_GRANT.PERMISSION_ID))
                  .where(MODEL_GRANT.ROLE_ID.eq(ROLE.ID))
                  .orderBy(MODEL_GRANT.PERMISSION_ID))
          .as("on_all");

  private static final Field<Result<Record>> ON_ONE =
      DSL.multiset(
              DSL.select(OBJECT_GRANT.ID, OBJECT_GRANT.OBJECT_PK)
                  .select(PERMISSION.fields())
                  .from(OBJECT_GRANT)
                  .join(PERMISSION)
                  .on(PERMISSION.ID.eq(OBJECT_GRANT.PERMISSION_ID))
                  .where(OBJECT_GRANT.ROLE_ID.eq(ROLE.ID))
                  .orderBy(OBJECT_GRANT.PERMISSION_ID, OBJECT_GRANT.OBJECT_PK))
          .as("on_one");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(ROLE, ROLE.ID)
          .with("name", ROLE.NAME)
          .with(RoleGrants.ON_MODEL, JooqRoleGrantsListing::onModel)
          .with(RoleGrants.ON_OBJECT, JooqRoleGrantsListing::onObject)
          .searchedIn(ROLE.NAME)
          .orderedBy(ROLE.NAME);

  public JooqRoleGrantsListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(
            List.of(ROLE.ID, ROLE.NAME, ROLE.MANAGED, ON_ALL, ON_ONE), JooqRoleGrantsListing::row));
  }

  private static RoleGrants row(Record row) {
    Role role = JooqRoleRepository.read(row);
    var grants = new ArrayList<Grant>();
    for (Record grant : row.get(ON_ALL)) {
      grants.add(
          new Grant(
              grant.get(MODEL_GRANT.ID), role.id(), JooqPermissionRepository.read(grant), null));
    }
    for (Record grant : row.get(ON_ONE)) {
      grants.add(
          new Grant(
              grant.get(OBJECT_GRANT.ID),
              role.id(),
              JooqPermissionRepository.read(grant),
              grant.get(OBJECT_GRANT.OBJECT_PK)));
    }
    return new RoleGrants(role, grants);
  }

  private static Condition onModel(Criterion criterion) {
    return ROLE.ID.in(JooqGrantRepository.holdersOf(model(criterion)));
  }

  private static Condition onObject(Criterion criterion) {
    String pk = text(criterion.values().getLast());
    return ROLE.ID.in(JooqGrantRepository.holdersOf(new ObjectKey(model(criterion), pk)));
  }

  private static ModelName model(Criterion criterion) {
    return ModelName.of(text(criterion.value()));
  }

  private static String text(Value value) {
    return ((Value.Text) value).text();
  }
}
