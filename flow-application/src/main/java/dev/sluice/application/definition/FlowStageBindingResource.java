package dev.sluice.application.definition;

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
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bindings of stages: parts of flows, that the wire treats as things of their own. */
final class FlowStageBindingResource
    implements Resource<FlowStageBindingAttributes, FlowStageBindingView> {

  static final ModelName MODEL = ModelName.of("authentik_flows.flowstagebinding");

  private static final Profile<FlowStageBindingAttributes, FlowStageBindingView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("flows/bindings", "fsb_uuid", "FlowStageBinding"),
              Shape.of(FlowStageBindingAttributes.class),
              Shape.of(FlowStageBindingView.class),
              "evaluate_on_plan",
              "invalid_response_action",
              "order",
              "policy_engine_mode",
              "re_evaluate_policies",
              "stage",
              "target")
          .and(
              Filter.named("fsb_uuid", "pk", new FieldType.Key()),
              Filter.named("pbm_uuid", "pk", new FieldType.Key()),
              Filter.any("policies", new FieldType.Key()));

  private final StageKinds kinds;
  private final Listing<FlowStageBindingRow> listing;
  private final FlowRepository flows;
  private final PrimaryKeys keys;

  FlowStageBindingResource(
      StageKinds kinds,
      Listing<FlowStageBindingRow> listing,
      FlowRepository flows,
      PrimaryKeys keys) {
    this.kinds = kinds;
    this.listing = listing;
    this.flows = flows;
    this.keys = keys;
  }

  @Override
  public Profile<FlowStageBindingAttributes, FlowStageBindingView> profile() {
    return PROFILE;
  }

  @Override
  public Page<FlowStageBindingView> list(ListQuery query) {
    return listing.list(query).map(this::view);
  }

  @Override
  public Optional<Stored<FlowStageBindingAttributes, FlowStageBindingView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<FlowStageBindingAttributes, FlowStageBindingView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(FlowStageBindingAttributes attributes, @Nullable String pk, Author author) {
    var id = new BindingId(keys.next(pk));
    flows.update(target(attributes).binding(attributes.binding(id)));
    return key(id);
  }

  @Override
  public void update(
      Stored<FlowStageBindingAttributes, FlowStageBindingView> before,
      FlowStageBindingAttributes attributes,
      Author author) {
    BindingId id = before.shown().pk();
    if (!before.shown().target().equals(attributes.target())) {
      remove(before, author);
    }
    flows.update(without(target(attributes), id).binding(attributes.binding(id)));
  }

  @Override
  public void remove(
      Stored<FlowStageBindingAttributes, FlowStageBindingView> stored, Author author) {
    Flow flow = get(stored.shown().target());
    flows.update(without(flow, stored.shown().pk()));
  }

  private Flow target(FlowStageBindingAttributes attributes) {
    return flows
        .find(attributes.target())
        .orElseThrow(() ->
            new FlowFault.Invalid(
                List.of(
                    new Problem(
                        "target",
                        "does_not_exist",
                        "Invalid pk \"%s\" - object does not exist."
                            .formatted(attributes.target().value())))));
  }

  private Flow get(FlowId id) {
    return flows.find(id).orElseThrow(() -> new FlowFault.NotFound("flow"));
  }

  private static Flow without(Flow flow, BindingId id) {
    List<FlowStageBinding> others =
        flow.bindings().stream().filter(binding -> !binding.id().equals(id)).toList();
    return flow.with(others);
  }

  private Stored<FlowStageBindingAttributes, FlowStageBindingView> stored(FlowStageBindingRow row) {
    FlowStageBindingView view = view(row);
    String name = "Flow-stage binding #" + view.order() + " to " + view.target().value();
    return Stored.of(key(view.pk()), name, FlowStageBindingAttributes.of(row), view);
  }

  private FlowStageBindingView view(FlowStageBindingRow row) {
    String kind = kinds.nameOf(row.stage().stage().config().getClass());
    return FlowStageBindingView.of(row, StageSummary.of(row.stage(), kind));
  }

  private static ObjectKey key(BindingId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
