package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Blueprints that are kept. Whoever may add one may do everything: it is applied with all rights.
 */
final class BlueprintInstanceResource
    implements Resource<BlueprintInstanceAttributes, BlueprintInstanceView> {

  private static final Profile<BlueprintInstanceAttributes, BlueprintInstanceView> PROFILE =
      Profile.of(
          BlueprintInstance.MODEL,
          new Profile.Address("managed/blueprints", "instance_uuid", "BlueprintInstance"),
          Shape.of(BlueprintInstanceAttributes.class),
          Shape.of(BlueprintInstanceView.class),
          "name",
          "path");

  private final Listing<BlueprintInstance> listing;
  private final BlueprintInstanceRepository instances;
  private final InstanceChecks checks;
  private final PrimaryKeys keys;
  private final InstantSource clock;

  BlueprintInstanceResource(
      Listing<BlueprintInstance> listing,
      BlueprintInstanceRepository instances,
      InstanceChecks checks,
      PrimaryKeys keys,
      InstantSource clock) {
    this.listing = listing;
    this.instances = instances;
    this.checks = checks;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Profile<BlueprintInstanceAttributes, BlueprintInstanceView> profile() {
    return PROFILE;
  }

  @Override
  public Page<BlueprintInstanceView> list(ListQuery query) {
    return listing.list(query).map(BlueprintInstanceView::of);
  }

  @Override
  public Optional<Stored<BlueprintInstanceAttributes, BlueprintInstanceView>> find(String key) {
    return listing.find(key).map(BlueprintInstanceResource::stored);
  }

  @Override
  public Optional<Stored<BlueprintInstanceAttributes, BlueprintInstanceView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(BlueprintInstanceAttributes attributes, @Nullable String pk, Author author) {
    checks.check(attributes);
    var instance =
        instance(
            new BlueprintInstanceId(keys.next(pk)),
            attributes,
            LastApplication.none(clock.instant()));
    instances.add(instance);
    return instance.key();
  }

  @Override
  public void update(
      Stored<BlueprintInstanceAttributes, BlueprintInstanceView> before,
      BlueprintInstanceAttributes attributes,
      Author author) {
    boolean isSame = attributes.meansTheSameAs(before.attributes());
    if (!isSame) {
      checks.check(attributes);
    }
    BlueprintInstanceId id = before.shown().pk();
    instances
        .find(id)
        .map(BlueprintInstance::last)
        .ifPresent(
            last -> instances.update(instance(id, attributes, isSame ? last : last.outdated())));
  }

  @Override
  public void remove(
      Stored<BlueprintInstanceAttributes, BlueprintInstanceView> stored, Author author) {
    instances.remove(stored.shown().pk());
  }

  private static BlueprintInstance instance(
      BlueprintInstanceId id, BlueprintInstanceAttributes attributes, LastApplication last) {
    return new BlueprintInstance(
        id,
        attributes.name(),
        attributes.path(),
        attributes.content(),
        attributes.context(),
        attributes.enabled(),
        last);
  }

  private static Stored<BlueprintInstanceAttributes, BlueprintInstanceView> stored(
      BlueprintInstance instance) {
    return Stored.of(
        instance.key(),
        instance.name(),
        BlueprintInstanceAttributes.of(instance),
        BlueprintInstanceView.of(instance));
  }
}
