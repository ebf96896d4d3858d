package dev.sluice.application.directory;

import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Include;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People and services that have accounts. */
final class UserResource implements Resource<UserAttributes, UserView> {

  static final ModelName MODEL = ModelName.of("authentik_core.user");

  private static final FieldType TEXT = new FieldType.Text(true);
  private static final FieldType TYPE =
      Objects.requireNonNull(Shape.of(UserView.class).field("type")).type();
  private static final FieldType MOMENT = new FieldType.Moment();

  private static final Profile<UserAttributes, UserView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("core/users", "id", "User"),
              Shape.of(UserAttributes.class),
              Shape.of(UserView.class),
              "username",
              "name",
              "email",
              "path",
              "uuid",
              "is_active",
              "is_superuser",
              "date_joined",
              "last_login",
              "last_updated")
          .and(
              Filter.comparing("date_joined", Comparison.GT, MOMENT),
              Filter.comparing("date_joined", Comparison.LT, MOMENT),
              Filter.comparing("last_login", Comparison.GT, MOMENT),
              Filter.comparing("last_login", Comparison.LT, MOMENT),
              Filter.comparing("last_login", Comparison.ISNULL, new FieldType.Flag()),
              Filter.comparing("last_updated", Comparison.GT, MOMENT),
              Filter.comparing("last_updated", Comparison.LT, MOMENT),
              new Filter("path_startswith", "path", Comparison.STARTSWITH, TEXT, false),
              Filter.exact("attributes", TEXT),
              Filter.any("type", TYPE),
              Filter.any("groups_by_name", TEXT),
              Filter.any("groups_by_pk", new FieldType.Key()),
              Filter.any("roles_by_name", TEXT),
              Filter.any("roles_by_pk", new FieldType.Key()))
          .including(
              new Include("include_groups", "groups_obj", true),
              new Include("include_roles", "roles_obj", true));

  private final Listing<UserRow> listing;
  private final UserWrites writes;
  private final Memberships memberships;
  private final UserGifts gifts;

  UserResource(
      Listing<UserRow> listing, UserWrites writes, Memberships memberships, UserGifts gifts) {
    this.listing = listing;
    this.writes = writes;
    this.memberships = memberships;
    this.gifts = gifts;
  }

  @Override
  public Profile<UserAttributes, UserView> profile() {
    return PROFILE;
  }

  @Override
  public Page<UserView> list(ListQuery query) {
    return listing.list(query).map(UserView::of);
  }

  @Override
  public Optional<Stored<UserAttributes, UserView>> find(String id) {
    return listing.find(id).map(UserResource::stored);
  }

  @Override
  public Optional<Stored<UserAttributes, UserView>> find(ObjectKey key) {
    return listing.find(key).map(UserResource::stored);
  }

  @Override
  public UserAttributes prepared(
      UserAttributes attributes,
      @Nullable Stored<UserAttributes, UserView> before,
      Author author,
      Passwords passwords) {
    UserId id = before == null ? null : before.shown().pk();
    return gifts.prepared(attributes, id, author, passwords);
  }

  @Override
  public ObjectKey add(UserAttributes attributes, @Nullable String pk, Author author) {
    if (pk != null) {
      throw invalid("pk", "Users get their numbers by themselves.");
    }
    if (attributes.type() == UserType.INTERNAL_SERVICE_ACCOUNT) {
      throw invalid("type", "Setting a user to internal service account is not allowed.");
    }
    memberships.requireJoining(author, attributes.groups(), "groups");
    UserId id = writes.add(attributes);
    memberships.give(author, new RoleHolder.OfUser(id), attributes.roles());
    gifts.give(id, attributes, author);
    return key(id);
  }

  @Override
  public void update(
      Stored<UserAttributes, UserView> before, UserAttributes attributes, Author author) {
    checkType(before.attributes().type(), attributes.type());
    UserId id = before.shown().pk();
    var joined = new ArrayList<GroupId>(attributes.groups());
    joined.removeAll(before.attributes().groups());
    memberships.requireJoining(author, joined, "groups");
    writes.update(id, before.attributes(), attributes);
    memberships.give(author, new RoleHolder.OfUser(id), attributes.roles());
    gifts.give(id, attributes, author);
  }

  @Override
  public void remove(Stored<UserAttributes, UserView> stored, Author author) {
    writes.remove(stored.shown().pk());
  }

  private static void checkType(UserType before, UserType after) {
    boolean was = before == UserType.INTERNAL_SERVICE_ACCOUNT;
    boolean becomes = after == UserType.INTERNAL_SERVICE_ACCOUNT;
    if (was && !becomes) {
      throw invalid("type", "Can't change internal service account to other user type.");
    }
    if (was) {
      throw invalid(Problem.NON_FIELD, "Can't modify internal service account users");
    }
    if (becomes) {
      throw invalid("type", "Setting a user to internal service account is not allowed.");
    }
  }

  private static Stored<UserAttributes, UserView> stored(UserRow row) {
    return Stored.of(
        key(row.user().id()), row.user().username(), UserAttributes.of(row), UserView.of(row));
  }

  private static ObjectKey key(UserId id) {
    return new ObjectKey(MODEL, Long.toString(id.value()));
  }

  private static FlowFault.Invalid invalid(String field, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(field, message)));
  }
}
