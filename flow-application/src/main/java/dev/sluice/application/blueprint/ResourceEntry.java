package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel.Resource;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.EntryState;
import dev.sluice.domain.blueprint.Identifiers;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.KeyRemapping;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Scope;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry about something that exists, or is to. */
record ResourceEntry(Resource resource, BlueprintEntry entry, KeyRemapping remapping) {

  /**
   * What became of it.
   *
   * @param key of what the entry stands for now, if it stands for anything
   */
  record Applied(Deed deed, @Nullable InstanceKey key) {}

  Applied apply(ModelName model, Scope scope) {
    EntryState state = entry.state(scope);
    var identifiers = new Identifiers(remapping.in(entry.identifiers().resolve(scope)));
    if (identifiers.isEmpty()) {
      throw entry.noIdentifiers().fault(entry.name());
    }
    Lookup lookup = identifiers.lookup(model);
    Optional<InstanceKey> found =
        lookup.isBlank() ? Optional.empty() : new Placing(entry).of(() -> resource.find(lookup));
    Applied applied =
        found.isPresent()
            ? withExisting(state, found.get(), identifiers, scope)
            : withoutExisting(state, identifiers, scope);
    learn(applied.key);
    return applied;
  }

  private Applied withExisting(
      EntryState state, InstanceKey key, Identifiers identifiers, Scope scope) {
    return switch (state) {
      case PRESENT -> {
        var values = identifiers.overExisting(attributes(scope));
        yield new Applied(Deed.UPDATED, new Placing(entry).of(() -> resource.update(key, values)));
      }
      case CREATED -> new Applied(Deed.LEFT, key);
      case MUST_CREATED ->
          throw scope.fault(
              entry.state().at(),
              "State is set to must_created and object exists already.",
              "Remove the object, or use present or created.");
      case ABSENT -> {
        new Placing(entry).of(() -> resource.delete(key));
        yield new Applied(Deed.DELETED, null);
      }
    };
  }

  private Applied withoutExisting(EntryState state, Identifiers identifiers, Scope scope) {
    if (state == EntryState.ABSENT) {
      return new Applied(Deed.MISSED, null);
    }
    var values = identifiers.over(attributes(scope));
    return new Applied(Deed.CREATED, new Placing(entry).of(() -> resource.create(values)));
  }

  private Value.Fields attributes(Scope scope) {
    return remapping.in(entry.attrs().resolve(scope));
  }

  /** Only from a key that stands in the document; one that a tag has found is one of here. */
  private void learn(@Nullable InstanceKey key) {
    if (key != null
        && entry.identifiers().fields().get(Identifiers.KEY)
            instanceof Node.Literal(Value.Scalar pk, var ignored)) {
      remapping.learn(pk, key.pk());
    }
  }

  /** Once it exists, since a permission may refer to it. */
  void grant(InstanceKey key, Scope scope) {
    entry.permissions().stream()
        .map(permission -> permission.resolve(scope))
        .forEach(grant -> new Placing(entry).of(() -> resource.grant(key, grant)));
  }
}
