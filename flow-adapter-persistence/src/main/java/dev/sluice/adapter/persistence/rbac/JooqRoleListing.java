package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Roles on PostgreSQL. */
public final class JooqRoleListing extends JooqListing<Role> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(ROLE, ROLE.ID)
          .with("name", ROLE.NAME)
          .with("managed", ROLE.MANAGED)
          .with("users", one -> ofUser(one, false))
          .with("inherited_users", one -> ofUser(one, true))
          .with("groups", one -> ofGroup(one, false))
          .with("inherited_groups", one -> ofGroup(one, true))
          .searchedIn(ROLE.NAME)
          .orderedBy(ROLE.NAME);

  public JooqRoleListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(List.of(ROLE.ID, ROLE.NAME, ROLE.MANAGED), JooqRoleRepository::read));
  }

  private static Condition ofUser(Criterion criterion, boolean inherited) {
    return criterion.value() instanceof Value.Whole(BigInteger number)
            && number.signum() > 0
            && number.bitLength() < Long.SIZE
        ? heldBy(new RoleHolder.OfUser(new UserId(number.longValueExact())), inherited)
        : DSL.falseCondition();
  }

  private static Condition ofGroup(Criterion criterion, boolean inherited) {
    return criterion.value() instanceof Value.Text(String key) && JooqKeys.IS_UUID.test(key)
        ? heldBy(new RoleHolder.OfGroup(new GroupId(UUID.fromString(key))), inherited)
        : DSL.falseCondition();
  }

  private static Condition heldBy(RoleHolder holder, boolean inherited) {
    var roles = JooqRoleHolder.of(holder);
    return ROLE.ID.in(inherited ? roles.allRoles() : roles.ownRoles());
  }
}
