package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.OBJECT_GRANT;
import static dev.sluice.adapter.persistence.jooq.Tables.PERMISSION;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Grant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;

/** What roles hold on single objects, on PostgreSQL: seen by those who see the role. */
public final class JooqObjectGrantListing extends JooqListing<Grant> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              OBJECT_GRANT
                  .join(PERMISSION)
                  .on(PERMISSION.ID.eq(OBJECT_GRANT.PERMISSION_ID))
                  .join(ROLE)
                  .on(ROLE.ID.eq(OBJECT_GRANT.ROLE_ID)),
              ROLE.ID)
          .with("uuid", ROLE.ID)
          .with("id", OBJECT_GRANT.ID)
          .with("codename", PERMISSION.CODENAME)
          .with("object_pk", OBJECT_GRANT.OBJECT_PK)
          .searchedIn(ROLE.NAME, PERMISSION.CODENAME)
          .orderedBy(ROLE.NAME, OBJECT_GRANT.ID);

  public JooqObjectGrantListing(JooqDatabase database) {
    super(database, COLUMNS, new Reading<>(selected(), JooqObjectGrantListing::grant));
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(PERMISSION.fields()));
    selected.add(OBJECT_GRANT.ID);
    selected.add(OBJECT_GRANT.ROLE_ID);
    selected.add(OBJECT_GRANT.OBJECT_PK);
    return selected;
  }

  private static Grant grant(Record row) {
    return new Grant(
        row.get(OBJECT_GRANT.ID),
        new RoleId(row.get(OBJECT_GRANT.ROLE_ID)),
        JooqPermissionRepository.read(row),
        row.get(OBJECT_GRANT.OBJECT_PK));
  }
}
