package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.EditLocks;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication.Status;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Applies a blueprint that is kept in a transaction of its own; of several nodes one does. */
final class InstanceApplication {

  private final PasswordWork work;
  private final EditLocks locks;
  private final BlueprintInstanceRepository instances;
  private final InstanceRun run;
  private final InstantSource clock;

  InstanceApplication(
      PasswordWork work,
      EditLocks locks,
      BlueprintInstanceRepository instances,
      InstanceRun run,
      InstantSource clock) {
    this.work = work;
    this.locks = locks;
    this.instances = instances;
    this.run = run;
    this.clock = clock;
  }

  /**
   * Applies it.
   *
   * @param isDue asked once nobody else applies it: another node may just have done it
   * @return what is wrong, line by line; nothing if it was applied or not due
   */
  List<String> apply(BlueprintInstanceId id, Predicate<BlueprintInstance> isDue) {
    try {
      var _ =
          work.perform(
              passwords -> held(id).filter(isDue).map(instance -> run.apply(instance, passwords)));
      return List.of();
    } catch (FlowFault.Unavailable later) {
      throw later;
    } catch (FlowFault fault) {
      var _ = work.perform(_ -> held(id).map(this::failed));
      return ImportOutcome.complaints(fault);
    }
  }

  private Optional<BlueprintInstance> held(BlueprintInstanceId id) {
    locks.hold(new ObjectKey(BlueprintInstance.MODEL, id.value().toString()));
    return instances.find(id);
  }

  private BlueprintInstance failed(BlueprintInstance instance) {
    BlueprintInstance failed = instance.with(instance.last().now(Status.ERROR, clock.instant()));
    instances.update(failed);
    return failed;
  }
}
