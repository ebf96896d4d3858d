package dev.sluice.application.brand;

import dev.sluice.application.port.BrandRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brands. */
final class BrandResource implements Resource<BrandAttributes, BrandView> {

  static final ModelName MODEL = ModelName.of("authentik_brands.brand");

  private static final Profile<BrandAttributes, BrandView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("core/brands", "brand_uuid", "Brand"),
              Shape.of(BrandAttributes.class),
              Shape.of(BrandView.class),
              "brand_uuid",
              "domain",
              "default",
              "branding_title",
              "branding_logo",
              "branding_favicon",
              "branding_default_flow_background",
              "flow_authentication",
              "flow_user_switch",
              "flow_invalidation",
              "flow_recovery",
              "flow_unenrollment",
              "flow_user_settings",
              "flow_device_code",
              "flow_lockdown",
              "flow_request",
              "web_certificate")
          .and(Filter.any("client_certificates", new FieldType.Key()));

  private final Listing<BrandDefinition> listing;
  private final BrandRepository brands;
  private final PrimaryKeys keys;

  BrandResource(Listing<BrandDefinition> listing, BrandRepository brands, PrimaryKeys keys) {
    this.listing = listing;
    this.brands = brands;
    this.keys = keys;
  }

  @Override
  public Profile<BrandAttributes, BrandView> profile() {
    return PROFILE;
  }

  @Override
  public Page<BrandView> list(ListQuery query) {
    return listing.list(query).map(BrandView::of);
  }

  @Override
  public Optional<Stored<BrandAttributes, BrandView>> find(String key) {
    return listing.find(key).map(BrandResource::stored);
  }

  @Override
  public Optional<Stored<BrandAttributes, BrandView>> find(ObjectKey key) {
    return listing.find(key).map(BrandResource::stored);
  }

  @Override
  public ObjectKey add(BrandAttributes attributes, @Nullable String pk, Author author) {
    refuseApplication(attributes);
    var id = new BrandId(keys.next(pk));
    brands.add(attributes.brand(id));
    return key(id);
  }

  @Override
  public void update(
      Stored<BrandAttributes, BrandView> before, BrandAttributes attributes, Author author) {
    refuseApplication(attributes);
    brands.update(attributes.brand(before.shown().brandUuid()));
  }

  @Override
  public void remove(Stored<BrandAttributes, BrandView> stored, Author author) {
    brands.remove(stored.shown().brandUuid());
  }

  /** There are no applications, so that none can be the default. */
  private static void refuseApplication(BrandAttributes attributes) {
    if (attributes.defaultApplication() != null) {
      String message =
          "Invalid pk \"%s\" - object does not exist.".formatted(attributes.defaultApplication());
      throw new FlowFault.Invalid(
          List.of(new Problem("default_application", "does_not_exist", message)));
    }
  }

  private static Stored<BrandAttributes, BrandView> stored(BrandDefinition brand) {
    return Stored.of(
        key(brand.id()), brand.domain(), BrandAttributes.of(brand), BrandView.of(brand));
  }

  private static ObjectKey key(BrandId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
