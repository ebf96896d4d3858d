package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.INITIAL_PERMISSIONS;
import static dev.sluice.adapter.persistence.jooq.Tables.INITIAL_PERMISSIONS_ENTRY;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.role.InitialPermissionsRow;
import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.RoleId;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** What roles are given on new objects, on PostgreSQL. */
public final class JooqInitialPermissionsListing extends JooqListing<InitialPermissionsRow> {

  private static final Field<Result<Record>> PERMISSIONS =
      DSL.multiset(
              DSL.select(PERMISSION.fields())
                  .from(PERMISSION)
                  .join(INITIAL_PERMISSIONS_ENTRY)
                  .on(INITIAL_PERMISSIONS_ENTRY.PERMISSION_ID.eq(PERMISSION.ID))
                  .where(
                      INITIAL_PERMISSIONS_ENTRY.INITIAL_PERMISSIONS_ID.eq(INITIAL_PERMISSIONS.ID))
                  .orderBy(PERMISSION.ID))
          .as("permissions");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(INITIAL_PERMISSIONS, INITIAL_PERMISSIONS.ID)
          .with("name", INITIAL_PERMISSIONS.NAME)
          .with("role", INITIAL_PERMISSIONS.ROLE_ID)
          .searchedIn(INITIAL_PERMISSIONS.NAME)
          .orderedBy(INITIAL_PERMISSIONS.NAME);

  public JooqInitialPermissionsListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(
            List.of(
                INITIAL_PERMISSIONS.ID,
                INITIAL_PERMISSIONS.NAME,
                INITIAL_PERMISSIONS.ROLE_ID,
                PERMISSIONS),
            JooqInitialPermissionsListing::row));
  }

  private static InitialPermissionsRow row(Record row) {
    return new InitialPermissionsRow(
        new InitialPermissionsId(row.get(INITIAL_PERMISSIONS.ID)),
        row.get(INITIAL_PERMISSIONS.NAME),
        new RoleId(row.get(INITIAL_PERMISSIONS.ROLE_ID)),
        row.get(PERMISSIONS).map(JooqPermissionRepository::read));
  }
}
