package dev.sluice.application.definition;

import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.FlowRepository;
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
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Flows, without what is bound to them. */
final class FlowResource implements Resource<FlowAttributes, FlowView> {

  static final ModelName MODEL = ModelName.of("authentik_flows.flow");

  private static final Profile<FlowAttributes, FlowView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("flows/instances", "slug", "Flow"),
              Shape.of(FlowAttributes.class),
              Shape.of(FlowView.class),
              "name",
              "slug",
              "designation",
              "denied_action")
          .and(Filter.named("flow_uuid", "pk", new FieldType.Key()));

  private final Listing<FlowRow> listing;
  private final FlowRepository flows;
  private final DefinitionCache cache;
  private final PrimaryKeys keys;

  FlowResource(
      Listing<FlowRow> listing, FlowRepository flows, DefinitionCache cache, PrimaryKeys keys) {
    this.listing = listing;
    this.flows = flows;
    this.cache = cache;
    this.keys = keys;
  }

  @Override
  public Profile<FlowAttributes, FlowView> profile() {
    return PROFILE;
  }

  @Override
  public Page<FlowView> list(ListQuery query) {
    return listing.list(query).map(this::view);
  }

  @Override
  public Optional<Stored<FlowAttributes, FlowView>> find(String slug) {
    return listing.find(slug).map(this::stored);
  }

  @Override
  public Optional<Stored<FlowAttributes, FlowView>> find(ObjectKey key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public ObjectKey add(FlowAttributes attributes, @Nullable String pk, Author author) {
    var id = new FlowId(keys.next(pk));
    flows.add(attributes.flow(id, List.of(), 0));
    return key(id);
  }

  @Override
  public void update(
      Stored<FlowAttributes, FlowView> before, FlowAttributes attributes, Author author) {
    Flow flow = flows.find(before.shown().pk()).orElseThrow(() -> new FlowFault.NotFound("flow"));
    flows.update(attributes.flow(flow.id(), flow.bindings(), flow.version()));
  }

  @Override
  public void remove(Stored<FlowAttributes, FlowView> stored, Author author) {
    flows.remove(stored.shown().pk());
  }

  private Stored<FlowAttributes, FlowView> stored(FlowRow row) {
    Flow flow = row.flow();
    return Stored.of(key(flow.id()), flow.name(), FlowAttributes.of(flow), view(row));
  }

  private FlowView view(FlowRow row) {
    return FlowView.of(row, cache.count(row.flow().id()));
  }

  private static ObjectKey key(FlowId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
