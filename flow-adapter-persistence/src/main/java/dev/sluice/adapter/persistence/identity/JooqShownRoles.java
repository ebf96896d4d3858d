package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Roles in a column of something that has them. */
final class JooqShownRoles {

  private JooqShownRoles() {}

  static Field<Result<Record3<UUID, String, String>>> where(Condition condition, String name) {
    return DSL.multiset(
            DSL.select(ROLE.ID, ROLE.NAME, ROLE.MANAGED)
                .from(ROLE)
                .where(condition)
                .orderBy(ROLE.NAME))
        .as(name);
  }

  static List<Role> read(Result<Record3<UUID, String, String>> roles) {
    return roles.map(role -> new Role(new RoleId(role.value1()), role.value2(), role.value3()));
  }
}
