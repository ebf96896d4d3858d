package dev.sluice.application.directory;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Include;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of users. */
final class GroupResource implements Resource<GroupAttributes, GroupView> {

  static final ModelName MODEL = ModelName.of("authentik_core.group");

  private static final FieldType TEXT = new FieldType.Text(true);

  private static final Profile<GroupAttributes, GroupView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("core/groups", "group_uuid", "Group"),
              Shape.of(GroupAttributes.class),
              Shape.of(GroupView.class),
              "name",
              "is_superuser")
          .and(
              Filter.exact("attributes", TEXT),
              Filter.any("members_by_username", TEXT),
              Filter.any("members_by_pk", new FieldType.Whole(1, Integer.MAX_VALUE)))
          .including(
              new Include("include_users", "users_obj", true),
              new Include("include_parents", "parents_obj", false),
              new Include("include_children", "children_obj", false),
              new Include("include_inherited_roles", "inherited_roles_obj", false));

  private final Listing<GroupRow> listing;
  private final GroupWrites writes;
  private final Memberships memberships;
  private final PrimaryKeys keys;

  GroupResource(
      Listing<GroupRow> listing, GroupWrites writes, Memberships memberships, PrimaryKeys keys) {
    this.listing = listing;
    this.writes = writes;
    this.memberships = memberships;
    this.keys = keys;
  }

  @Override
  public Profile<GroupAttributes, GroupView> profile() {
    return PROFILE;
  }

  @Override
  public Page<GroupView> list(ListQuery query) {
    return listing.list(query).map(GroupView::of);
  }

  @Override
  public Optional<Stored<GroupAttributes, GroupView>> find(String key) {
    return listing.find(key).map(GroupResource::stored);
  }

  @Override
  public Optional<Stored<GroupAttributes, GroupView>> find(ObjectKey key) {
    return listing.find(key).map(GroupResource::stored);
  }

  @Override
  public ObjectKey add(GroupAttributes attributes, @Nullable String pk, Author author) {
    var id = new GroupId(keys.next(pk));
    if (attributes.isSuperuser()) {
      requireSetting(author, id, true);
    }
    memberships.requireJoining(author, attributes.parents(), "parents");
    writes.add(id, attributes);
    memberships.give(author, new RoleHolder.OfGroup(id), attributes.roles());
    if (!attributes.users().isEmpty()) {
      memberships.requireJoining(author, Set.of(id), "users");
    }
    return key(id);
  }

  @Override
  public void update(
      Stored<GroupAttributes, GroupView> before, GroupAttributes attributes, Author author) {
    GroupId id = before.shown().pk();
    GroupAttributes old = before.attributes();
    if (!old.isSuperuser().equals(attributes.isSuperuser())) {
      requireSetting(author, id, attributes.isSuperuser());
    }
    memberships.requireJoining(author, added(old.parents(), attributes.parents()), "parents");
    writes.update(id, attributes);
    memberships.give(author, new RoleHolder.OfGroup(id), attributes.roles());
    // as it is by now: it may have become one of superusers
    if (!added(old.users(), attributes.users()).isEmpty()) {
      memberships.requireJoining(author, Set.of(id), "users");
    }
  }

  @Override
  public void remove(Stored<GroupAttributes, GroupView> stored, Author author) {
    writes.remove(stored.shown().pk());
  }

  private static void requireSetting(Author author, GroupId id, boolean superuser) {
    String codename = superuser ? "enable_group_superuser" : "disable_group_superuser";
    if (!author.grants().holds(MODEL.special(codename), id.value().toString())) {
      String message =
          "User does not have permission to set superuser status to %s."
              .formatted(superuser ? "True" : "False");
      throw new FlowFault.Invalid(List.of(Problem.invalid("is_superuser", message)));
    }
  }

  private static <T> List<T> added(Collection<T> before, Collection<T> after) {
    var added = new ArrayList<T>(after);
    added.removeAll(before);
    return added;
  }

  private static Stored<GroupAttributes, GroupView> stored(GroupRow row) {
    return Stored.of(
        key(row.group().id()), row.group().name(), GroupAttributes.of(row), GroupView.of(row));
  }

  private static ObjectKey key(GroupId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
