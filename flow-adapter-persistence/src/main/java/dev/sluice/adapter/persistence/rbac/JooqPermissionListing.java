package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.MODEL_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqComparisons;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.rbac.StoredPermission;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Permissions on PostgreSQL. */
public final class JooqPermissionListing extends JooqListing<StoredPermission> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(PERMISSION, PERMISSION.ID)
          .with("id", PERMISSION.ID)
          .with("name", PERMISSION.NAME)
          .with("codename", PERMISSION.CODENAME)
          .with("model", PERMISSION.MODEL)
          .with("app_label", PERMISSION.APP_LABEL)
          .with("role", JooqPermissionListing::heldBy)
          .searchedIn(PERMISSION.NAME, PERMISSION.CODENAME, PERMISSION.MODEL, PERMISSION.APP_LABEL)
          .orderedBy(PERMISSION.NAME);

  public JooqPermissionListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(Arrays.asList(PERMISSION.fields()), JooqPermissionRepository::read));
  }

  private static Condition heldBy(Criterion role) {
    return PERMISSION.ID.in(
        DSL.select(MODEL_GRANT.PERMISSION_ID)
            .from(MODEL_GRANT)
            .join(ROLE)
            .on(ROLE.ID.eq(MODEL_GRANT.ROLE_ID))
            .where(JooqComparisons.of(ROLE.ID, role)));
  }
}
