package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.definition.JooqTouchedFlows;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.GroupRepository;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.kind.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Groups on PostgreSQL. */
public final class JooqGroupRepository implements GroupRepository {

  private static final ModelName MODEL = ModelName.of("authentik_core.group");
  private static final Constraints NAME =
      Constraints.unique("user_group_name_key", "A group", "name");

  private static final String CLOSURE =
      """
      with recursive closure (group_id) as (
        select g.id from user_group g where g.id = any ({0})
        union
        select up.parent_id from closure join user_group_parent up using (group_id))
      select g.id, g.name, g.superuser, g.attributes
      from closure join user_group g on g.id = closure.group_id order by g.name
      """;

  private final JooqDatabase database;
  private final Json json;
  private final JooqRevisions revisions;
  private final JooqHolders holders;
  private final JooqFarewell farewell;

  public JooqGroupRepository(
      JooqDatabase database,
      Json json,
      JooqRevisions revisions,
      JooqHolders holders,
      JooqFarewell farewell) {
    this.database = database;
    this.json = json;
    this.revisions = revisions;
    this.holders = holders;
    this.farewell = farewell;
  }

  @Override
  public List<Group> listWithAncestors(Set<GroupId> groups) {
    UUID[] ids = groups.stream().map(GroupId::value).toArray(UUID[]::new);
    return ids.length == 0
        ? List.of()
        : database
            .current()
            .resultQuery(CLOSURE, DSL.val(ids))
            .fetch(row ->
                new Group(
                    new GroupId(row.get(0, UUID.class)),
                    row.get(1, String.class),
                    row.get(2, Boolean.class),
                    json.readAttributes(row.get(3, JSONB.class))));
  }

  @Override
  public void update(Group group) {
    DSLContext transaction = database.write();
    int updated =
        NAME.check(() ->
            transaction
                .update(USER_GROUP)
                .set(USER_GROUP.NAME, group.name())
                .set(USER_GROUP.SUPERUSER, group.superuser())
                .set(USER_GROUP.ATTRIBUTES, json.write(group.attributes()))
                .where(USER_GROUP.ID.eq(group.id().value()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.NotFound("group");
    }
  }

  @Override
  public void updateParents(GroupId group, List<GroupId> parents) {
    UUID[] ids = parents.stream().map(GroupId::value).toArray(UUID[]::new);
    JooqMembers.PARENTS.replace(database.write(), DSL.val(group.value()), DSL.val(ids));
  }

  @Override
  public void updateMembers(GroupId group, List<UserId> members) {
    Long[] ids = members.stream().map(UserId::value).toArray(Long[]::new);
    JooqMembers.USERS.replace(database.write(), DSL.val(group.value()), DSL.val(ids));
  }

  @Override
  public void remove(GroupId id) {
    revisions.remove(transaction -> {
      List<UUID> touched = JooqTouchedFlows.by(transaction, id);
      holders.forget(transaction, new Reference.ToGroup(id));
      farewell.to(new ObjectKey(MODEL, id.value().toString()));
      transaction.deleteFrom(USER_GROUP).where(USER_GROUP.ID.eq(id.value())).execute();
      return Optional.of(touched);
    });
  }
}
