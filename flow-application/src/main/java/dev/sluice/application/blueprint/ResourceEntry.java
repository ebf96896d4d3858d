package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel.Resource;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.EntryState;
import dev.sluice.domain.blueprint.Identifiers;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.KeyRemapping;
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
    Value.Fields written = entry.identifiers().resolve(scope);
    var identifiers = new Identifiers(remapping.in(written));
    if (identifiers.isEmpty()) {
      throw entry.noIdentifiers().fault(entry.name());
    }
    Optional<InstanceKey> found =
        new Placing(entry).of(() -> resource.find(identifiers.lookup(model)));
    Applied applied =
        found.isPresent()
            ? withExisting(state, found.get(), identifiers, scope)
            : withoutExisting(state, identifiers, scope);
    learn(written, applied.key);
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

  private void learn(Value.Fields written, @Nullable InstanceKey key) {
    Value pk = written.fields().get(Identifiers.KEY);
    if (pk != null && key != null) {
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
