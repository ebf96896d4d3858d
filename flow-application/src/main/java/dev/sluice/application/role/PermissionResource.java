package dev.sluice.application.role;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All permissions that there are, which is no secret. */
final class PermissionResource implements ReadOnly<PermissionView> {

  private static final ModelName MODEL = ModelName.of("auth.permission");
  private static final String ROLE = "role";
  private static final FieldType TEXT = new FieldType.Text(true);
  private static final Profile<NoAttributes, PermissionView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("rbac/permissions", "id", "Permission"),
              Shape.of(NoAttributes.class),
              Shape.of(PermissionView.class),
              "codename")
          .and(
              Filter.named("content_type__app_label", "app_label", TEXT),
              Filter.named("content_type__model", "model", TEXT),
              Filter.exact(ROLE, new FieldType.Key()))
          .only(Operation.LIST, Operation.RETRIEVE)
          .readByEverybody();

  private final Listing<StoredPermission> listing;
  private final RoleRepository roles;
  private final ModelCatalogue catalogue;

  PermissionResource(
      Listing<StoredPermission> listing, RoleRepository roles, ModelCatalogue catalogue) {
    this.listing = listing;
    this.roles = roles;
    this.catalogue = catalogue;
  }

  @Override
  public Profile<NoAttributes, PermissionView> profile() {
    return PROFILE;
  }

  @Override
  public Page<PermissionView> list(ListQuery query) {
    query.criteria().stream().filter(one -> one.field().equals(ROLE)).forEach(this::requireRole);
    return listing.list(query).map(one -> PermissionView.of(one, catalogue));
  }

  @Override
  public Optional<Stored<NoAttributes, PermissionView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, PermissionView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, PermissionView> stored, Author author) {
    throw new IllegalStateException(MODEL + " cannot be removed");
  }

  private void requireRole(Criterion criterion) {
    String key = ((Value.Text) criterion.value()).text();
    if (roles.find(new RoleId(UUID.fromString(key))).isEmpty()) {
      String message = "Select a valid choice. That choice is not one of the available choices.";
      throw new FlowFault.Invalid(List.of(new Problem(ROLE, "invalid_choice", message)));
    }
  }

  private Stored<NoAttributes, PermissionView> stored(StoredPermission permission) {
    var key = new ObjectKey(MODEL, Integer.toString(permission.id().value()));
    return Stored.of(
        key, permission.name(), NoAttributes.NONE, PermissionView.of(permission, catalogue));
  }
}
