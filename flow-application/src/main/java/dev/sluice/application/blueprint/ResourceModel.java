package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.blueprint.EntryPermission.Grant;
import dev.sluice.domain.blueprint.Identifiers;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model of the definition API as entries see it: with the rights of whoever applies them. */
final class ResourceModel<A, V> implements BlueprintModel.Resource {

  /** The field that tells that policies can be attached, under its value. */
  private static final String BINDING_TARGET = "policybindingmodel_ptr_id";

  private final dev.sluice.application.resource.Resource<A, V> resource;
  private final Author author;
  private final Passwords passwords;
  private final ModelEdits edits;
  private final Rights rights;

  ResourceModel(
      dev.sluice.application.resource.Resource<A, V> resource, Applier applier, ModelEdits edits) {
    this.resource = resource;
    this.author = applier.author();
    this.passwords = applier.passwords();
    this.edits = edits;
    this.rights = new Rights(author.grants(), profile().model());
  }

  private Profile<A, V> profile() {
    return resource.profile();
  }

  @Override
  public boolean takesEntries() {
    return profile().operations().contains(Operation.CREATE);
  }

  @Override
  public Optional<InstanceKey> find(Lookup lookup) {
    rights.requireLooking();
    return find(lookup.key())
        .or(() -> lookup.criteria().isEmpty() ? Optional.empty() : first(lookup));
  }

  private Optional<InstanceKey> find(Value.@Nullable Scalar key) {
    return key == null || key.text().isBlank()
        ? Optional.empty()
        : resource.find(objectKey(key)).map(Stored::key).map(this::instanceKey);
  }

  private Optional<InstanceKey> first(Lookup lookup) {
    var query = ListQuery.all(new Question(profile()).criteria(lookup.criteria()), 1);
    try {
      return resource.list(query).rows().stream().findFirst().map(this::shownKey);
    } catch (FlowFault.Invalid unknown) {
      throw Question.unknown(unknown.problems().getFirst().field());
    }
  }

  @Override
  public Value.Fields describe(InstanceKey key) {
    rights.require(ModelAction.VIEW);
    return profile().shown().write(get(objectKey(key.pk())).shown());
  }

  @Override
  public InstanceKey create(Value.Fields values) {
    rights.require(ModelAction.ADD);
    var others = new LinkedHashMap<>(values.fields());
    Value pk = others.remove(Identifiers.KEY);
    A wanted = profile().attributes().require(new Value.Fields(others));
    A attributes = resource.prepared(wanted, null, author, passwords);
    return instanceKey(edits.add(resource, attributes, wished(pk), author));
  }

  private static String wished(@Nullable Value pk) {
    return switch (pk) {
      case null -> "";
      case Value.Null() -> "";
      case Value.Scalar scalar -> scalar.text();
      default ->
          throw new FlowFault.Invalid(
              List.of(Problem.invalid(Identifiers.KEY, "This is no primary key.")));
    };
  }

  @Override
  public InstanceKey update(InstanceKey key, Value.Fields values) {
    rights.require(ModelAction.CHANGE);
    Stored<A, V> before = held(objectKey(key.pk()));
    var all = new LinkedHashMap<>(profile().attributes().write(before.attributes()).fields());
    all.putAll(values.fields());
    A wanted = profile().attributes().require(new Value.Fields(all));
    edits.update(resource, before, resource.prepared(wanted, before, author, passwords), author);
    return key;
  }

  @Override
  public void delete(InstanceKey key) {
    rights.require(ModelAction.DELETE);
    edits
        .hold(resource, objectKey(key.pk()))
        .ifPresent(stored -> edits.remove(resource, stored, author));
  }

  @Override
  public void grant(InstanceKey key, Grant grant) {
    rights.requireGranting();
    new DirectGrant(objectKey(key.pk()), edits.grantDirectly()).give(grant);
  }

  private Stored<A, V> held(ObjectKey key) {
    return edits.hold(resource, key).orElseThrow(() -> new FlowFault.NotFound(key.pk()));
  }

  private Stored<A, V> get(ObjectKey key) {
    return resource.find(key).orElseThrow(() -> new FlowFault.NotFound(key.pk()));
  }

  private ObjectKey objectKey(Value.Scalar pk) {
    return new ObjectKey(profile().model(), pk.text());
  }

  private InstanceKey shownKey(V shown) {
    Value.Fields fields = profile().shown().write(shown);
    Value pk = fields.fields().get(Identifiers.KEY);
    Value named = pk == null ? fields.fields().get(profile().address().key()) : pk;
    if (!(named instanceof Value.Scalar scalar)) {
      throw new IllegalStateException(profile().model() + " does not show what it is found by");
    }
    return new InstanceKey(scalar, target(scalar.text()));
  }

  private InstanceKey instanceKey(ObjectKey key) {
    ShapeField pk = profile().shown().field(Identifiers.KEY);
    boolean isNumber = pk != null && pk.type() instanceof FieldType.Whole;
    Value.Scalar written =
        isNumber ? new Value.Whole(new BigInteger(key.pk())) : Value.of(key.pk());
    return new InstanceKey(written, target(key.pk()));
  }

  private Value.@Nullable Text target(String pk) {
    return profile().shown().field(BINDING_TARGET) == null ? null : Value.of(pk);
  }
}
