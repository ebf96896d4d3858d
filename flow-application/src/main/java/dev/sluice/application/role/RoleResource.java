package dev.sluice.application.role;

import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.rbac.GivenPermissions;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roles. */
final class RoleResource implements Resource<RoleAttributes, RoleView> {

  private static final int LONGEST_NAME = 500;
  private static final Profile<RoleAttributes, RoleView> PROFILE =
      Profile.of(
              Role.MODEL,
              new Profile.Address("rbac/roles", "uuid", "Role"),
              Shape.of(RoleAttributes.class),
              Shape.of(RoleView.class),
              "name")
          .and(
              Filter.any("managed", new FieldType.Text(true)),
              Filter.comparing("managed", Comparison.ISNULL, new FieldType.Flag()),
              Filter.exact("users", new FieldType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
              Filter.exact("groups", new FieldType.Key()),
              Filter.exact(InheritedRoles.FILTER, new FieldType.Flag()));

  private final Listing<Role> listing;
  private final RoleRepository roles;
  private final GivenPermissions given;
  private final PrimaryKeys keys;

  RoleResource(
      Listing<Role> listing, RoleRepository roles, GivenPermissions given, PrimaryKeys keys) {
    this.listing = listing;
    this.roles = roles;
    this.given = given;
    this.keys = keys;
  }

  @Override
  public Profile<RoleAttributes, RoleView> profile() {
    return PROFILE;
  }

  @Override
  public Page<RoleView> list(ListQuery query) {
    return listing.list(InheritedRoles.in(query)).map(RoleView::of);
  }

  @Override
  public Optional<Stored<RoleAttributes, RoleView>> find(String key) {
    return listing.find(key).map(RoleResource::stored);
  }

  @Override
  public Optional<Stored<RoleAttributes, RoleView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public RoleAttributes prepared(
      RoleAttributes attributes,
      @Nullable Stored<RoleAttributes, RoleView> before,
      Author author,
      Passwords passwords) {
    List<String> wanted = attributes.permissions();
    return new RoleAttributes(
        attributes.name(),
        before == null
            ? given.check(wanted, author.grants())
            : given.missing(before.shown().pk(), wanted, author.grants()));
  }

  @Override
  public ObjectKey add(RoleAttributes attributes, @Nullable String pk, Author author) {
    Names.check(attributes.name(), LONGEST_NAME);
    Role role = Role.named(new RoleId(keys.next(pk)), attributes.name());
    roles.add(role);
    given.give(role.id(), attributes.permissions());
    return role.key();
  }

  @Override
  public void update(
      Stored<RoleAttributes, RoleView> before, RoleAttributes attributes, Author author) {
    Names.check(attributes.name(), LONGEST_NAME);
    Role role = Role.named(before.shown().pk(), attributes.name());
    roles.update(role);
    given.give(role.id(), attributes.permissions());
  }

  @Override
  public void remove(Stored<RoleAttributes, RoleView> stored, Author author) {
    roles.remove(stored.shown().pk());
  }

  private static Stored<RoleAttributes, RoleView> stored(Role role) {
    return Stored.of(
        role.key(), role.name(), new RoleAttributes(role.name(), List.of()), RoleView.of(role));
  }
}
