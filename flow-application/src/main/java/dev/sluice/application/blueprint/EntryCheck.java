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

/**
 * Sees what cannot work in any entry, without asking for anything that exists. An entry with
 * conditions may be about what this server lacks, if that is what it asks about; only they are
 * examined.
 */
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
    var tags = new TagCheck(before, findings);
    entry.conditions().forEach(tags::examine);
    if (entry.conditions().isEmpty()) {
      examineModel(entry);
      examineState(entry);
      tags.examine(entry.identifiers());
      tags.examine(entry.attrs());
    }
    if (entry.id() != null) {
      before.add(entry.id());
    }
    if (entry.conditions().isEmpty()) {
      entry.permissions().forEach(this::examine);
    }
  }

  private void examineState(BlueprintEntry entry) {
    if (entry.state() instanceof Node.Literal(Value.Scalar state, var at)
        && EntryState.find(state.text()).isEmpty()) {
      findings.add(BlueprintEntry.noState(at, state.text()));
    }
    new TagCheck(before, findings).examine(entry.state());
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
    new TagCheck(before, findings).examine(entry.model());
    if (!(entry.model() instanceof Node.Literal(Value.Scalar written, var at))) {
      return;
    }
    BlueprintModel model =
        ModelName.parseAnyCase(written.text()).flatMap(models::find).orElse(null);
    if (model == null) {
      findings.add(BlueprintEntry.noModel(at, written.text()));
    } else if (model instanceof BlueprintModel.Resource resource && !resource.takesEntries()) {
      findings.add(BlueprintEntry.baseModel(at, written.text()));
    } else if (model instanceof BlueprintModel.Resource && entry.identifiers().fields().isEmpty()) {
      findings.add(entry.noIdentifiers());
    } else if (model instanceof BlueprintModel.Action && !entry.permissions().isEmpty()) {
      findings.add(entry.noObject());
    }
  }
}
