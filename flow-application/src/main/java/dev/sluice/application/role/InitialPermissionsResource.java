package dev.sluice.application.role;

import dev.sluice.application.port.InitialPermissionsRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What roles are given on new objects. */
final class InitialPermissionsResource
    implements Resource<InitialPermissionsAttributes, InitialPermissionsView> {

  private static final int LONGEST_NAME = 150;
  private static final Profile<InitialPermissionsAttributes, InitialPermissionsView> PROFILE =
      Profile.of(
          InitialPermissions.MODEL,
          new Profile.Address("rbac/initial_permissions", "id", "InitialPermissions"),
          Shape.of(InitialPermissionsAttributes.class),
          Shape.of(InitialPermissionsView.class),
          "name");

  private final Listing<InitialPermissionsRow> listing;
  private final InitialPermissionsRepository initial;
  private final ModelCatalogue catalogue;

  InitialPermissionsResource(
      Listing<InitialPermissionsRow> listing,
      InitialPermissionsRepository initial,
      ModelCatalogue catalogue) {
    this.listing = listing;
    this.initial = initial;
    this.catalogue = catalogue;
  }

  @Override
  public Profile<InitialPermissionsAttributes, InitialPermissionsView> profile() {
    return PROFILE;
  }

  @Override
  public Page<InitialPermissionsView> list(ListQuery query) {
    return listing.list(query).map(row -> InitialPermissionsView.of(row, catalogue));
  }

  @Override
  public Optional<Stored<InitialPermissionsAttributes, InitialPermissionsView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<InitialPermissionsAttributes, InitialPermissionsView>> find(
      ObjectKey key) {
    return find(key.pk());
  }

  /** Numbers are given by the database alone, so that none is ever used again. */
  @Override
  public ObjectKey add(
      InitialPermissionsAttributes attributes, @Nullable String pk, Author author) {
    if (pk != null) {
      throw new FlowFault.Invalid(List.of(Problem.invalid("pk", "Cannot be chosen.")));
    }
    Names.check(attributes.name(), LONGEST_NAME);
    return key(initial.add(attributes.initial()));
  }

  @Override
  public void update(
      Stored<InitialPermissionsAttributes, InitialPermissionsView> before,
      InitialPermissionsAttributes attributes,
      Author author) {
    Names.check(attributes.name(), LONGEST_NAME);
    initial.update(before.shown().pk(), attributes.initial());
  }

  @Override
  public void remove(
      Stored<InitialPermissionsAttributes, InitialPermissionsView> stored, Author author) {
    initial.remove(stored.shown().pk());
  }

  private Stored<InitialPermissionsAttributes, InitialPermissionsView> stored(
      InitialPermissionsRow row) {
    return Stored.of(
        key(row.id()),
        row.name(),
        InitialPermissionsAttributes.of(row),
        InitialPermissionsView.of(row, catalogue));
  }

  private static ObjectKey key(InitialPermissionsId id) {
    return new ObjectKey(InitialPermissions.MODEL, Integer.toString(id.value()));
  }
}
