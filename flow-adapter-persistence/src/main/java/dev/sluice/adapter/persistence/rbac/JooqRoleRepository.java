package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.Role;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Roles on PostgreSQL. */
public final class JooqRoleRepository implements RoleRepository {

  private static final Problem NAME_TAKEN =
      new Problem("name", "unique", "A role with this name already exists.");

  private static final Constraints CONSTRAINTS =
      new Constraints(Map.of("role_name_key", NAME_TAKEN))
          .and("role_user_role_fkey", missing("role"))
          .and("role_user_user_fkey", missing("user"))
          .and("role_group_role_fkey", missing("role"))
          .and("role_group_group_fkey", missing("group"))
          .and("role_only_user_fkey", missing("user"))
          .and("role_only_group_fkey", missing("group"));

  private final JooqDatabase database;

  public JooqRoleRepository(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return database
        .current()
        .select(ROLE.ID, ROLE.NAME, ROLE.MANAGED)
        .from(ROLE)
        .where(ROLE.ID.eq(id.value()))
        .fetchOptional(JooqRoleRepository::read);
  }

  @Override
  public List<Role> list(RoleHolder holder, boolean inherited) {
    var roles = JooqRoleHolder.of(holder);
    return database
        .current()
        .select(ROLE.ID, ROLE.NAME, ROLE.MANAGED)
        .from(ROLE)
        .where(ROLE.ID.in(inherited ? roles.allRoles() : roles.ownRoles()))
        .orderBy(ROLE.NAME)
        .fetch(JooqRoleRepository::read);
  }

  @Override
  public void add(Role role) {
    DSLContext transaction = database.write();
    CONSTRAINTS.check(() ->
        transaction
            .insertInto(ROLE)
            .set(ROLE.ID, role.id().value())
            .set(ROLE.NAME, role.name())
            .set(ROLE.MANAGED, role.managed())
            .execute());
  }

  @Override
  public RoleId addManaged(RoleHolder holder, RoleId fresh) {
    return tryToAdd(holder, fresh)
        .or(() -> tryToAdd(holder, fresh))
        .orElseThrow(() -> new FlowFault.Invalid(List.of(NAME_TAKEN)));
  }

  private Optional<RoleId> tryToAdd(RoleHolder holder, RoleId fresh) {
    DSLContext transaction = database.write();
    return CONSTRAINTS.check(() ->
        JooqRoleHolder.of(holder)
            .addManaged(transaction, holder.managedRole(), fresh)
            .fetchOptional(0, UUID.class)
            .map(RoleId::new));
  }

  @Override
  public void update(Role role) {
    DSLContext transaction = database.write();
    int updated =
        CONSTRAINTS.check(() ->
            transaction
                .update(ROLE)
                .set(ROLE.NAME, role.name())
                .where(ROLE.ID.eq(role.id().value()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.NotFound("role");
    }
  }

  @Override
  public void remove(RoleId id) {
    CommonTableExpression<?> forgotten =
        DSL.name("forgotten").as(JooqGrantRepository.forgetting(Role.keyOf(id)));
    database.write().with(forgotten).delete(ROLE).where(ROLE.ID.eq(id.value())).execute();
  }

  @Override
  public void addHolder(RoleId role, RoleHolder holder) {
    DSLContext transaction = database.write();
    CONSTRAINTS.check(() -> JooqRoleHolder.of(holder).attach(transaction, role).execute());
  }

  @Override
  public void removeHolder(RoleId role, RoleHolder holder) {
    JooqRoleHolder.of(holder).detach(database.write(), role).execute();
  }

  @Override
  public void updateRoles(RoleHolder holder, Set<RoleId> roles) {
    DSLContext transaction = database.write();
    CONSTRAINTS.check(() -> JooqRoleHolder.of(holder).replace(transaction, roles).execute());
  }

  static Role read(Record row) {
    return new Role(new RoleId(row.get(ROLE.ID)), row.get(ROLE.NAME), row.get(ROLE.MANAGED));
  }

  private static Problem missing(String thing) {
    return new Problem(thing, "does_not_exist", "There is no such " + thing + ".");
  }
}
