package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Rehearsal;
import dev.sluice.application.resource.Passwords;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;

@UseCase(unitOfWork = false)
final class ValidateBlueprintService implements ValidateBlueprint {

  private static final Passwords NEVER_KEPT = (owner, password, former) -> Optional.of("");

  private final BlueprintEngine engine;
  private final InstanceRun instances;
  private final Rehearsal rehearsal;

  ValidateBlueprintService(BlueprintEngine engine, InstanceRun instances, Rehearsal rehearsal) {
    this.engine = engine;
    this.instances = instances;
    this.rehearsal = rehearsal;
  }

  @Override
  public List<String> validate(byte[] text, Value.Fields context) {
    try {
      var blueprint = engine.format().read(text);
      var applier = Applier.system(NEVER_KEPT);
      var others = instances.others(applier);
      var _ = rehearsal.perform(() -> engine.apply(blueprint, context, applier, others));
      return List.of();
    } catch (FlowFault.Invalid | FlowFault.NotFound | FlowFault.Stale fault) {
      return ImportOutcome.complaints(fault);
    }
  }
}
