package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.port.BlueprintModels;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.EntryPermission;
import dev.sluice.domain.blueprint.EntryState;
import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.HashSet;
import java.util.Set;

/** Sees what cannot work in any entry, without asking for anything that exists. */
final class EntryCheck {

  private final BlueprintModels models;
  private final Findings findings;
  private final Set<String> before = new HashSet<>();

  EntryCheck(BlueprintModels models, Findings findings) {
    this.models = models;
    this.findings = findings;
  }

  /** To be asked for each entry in the order of the document. */
  void examine(BlueprintEntry entry) {
    examineModel(entry);
    if (entry.state() instanceof Node.Literal(Value.Scalar state, var at)
        && EntryState.find(state.text()).isEmpty()) {
      findings.add(BlueprintEntry.noState(at, state.text()));
    }
    var tags = new TagCheck(before, findings);
    entry.conditions().forEach(tags::examine);
    tags.examine(entry.model());
    tags.examine(entry.state());
    tags.examine(entry.identifiers());
    tags.examine(entry.attrs());
    if (entry.id() != null) {
      before.add(entry.id());
    }
    entry.permissions().forEach(this::examine);
  }

  /** A permission may refer to its own entry, which exists by then. */
  private void examine(EntryPermission permission) {
    var tags = new TagCheck(before, findings);
    tags.examine(permission.permission());
    if (permission.user() != null) {
      tags.examine(permission.user());
    }
    if (permission.role() != null) {
      tags.examine(permission.role());
    }
    if (permission.user() == null && permission.role() == null) {
      findings.add(
          Finding.invalid(
              permission.at(), "Nobody is given the permission.", "Write a user or a role."));
    }
  }

  private void examineModel(BlueprintEntry entry) {
    if (!(entry.model() instanceof Node.Literal(Value.Scalar written, var at))) {
      return;
    }
    BlueprintModel model =
        ModelName.parseAnyCase(written.text()).flatMap(models::find).orElse(null);
    if (model == null) {
      findings.add(BlueprintEntry.noModel(at, written.text()));
    } else if (model instanceof BlueprintModel.Resource && entry.identifiers().fields().isEmpty()) {
      findings.add(entry.noIdentifiers());
    }
  }
}
