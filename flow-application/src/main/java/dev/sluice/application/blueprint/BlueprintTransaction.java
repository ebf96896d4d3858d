package dev.sluice.application.blueprint;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;

/**
 * Applies a blueprint in a transaction of its own, all of it or nothing. No dry run comes first:
 * what it would find, the transaction finds, and is undone.
 */
final class BlueprintTransaction {

  private final BlueprintEngine engine;
  private final InstanceRun instances;
  private final UnitOfWork work;
  private final InstantSource clock;

  BlueprintTransaction(
      BlueprintEngine engine, InstanceRun instances, UnitOfWork work, InstantSource clock) {
    this.engine = engine;
    this.instances = instances;
    this.work = work;
    this.clock = clock;
  }

  Blueprint read(byte[] text) {
    return engine.format().read(text);
  }

  /**
   * Applies it.
   *
   * @throws FlowFault.Forbidden if its author may not do what it says
   */
  ImportOutcome apply(Blueprint blueprint, Value.Fields context, Author author) {
    try {
      return ImportOutcome.of(
          work.perform(() -> engine.apply(blueprint, context, author, instances.others(author))),
          clock.instant());
    } catch (FlowFault.Invalid | FlowFault.NotFound | FlowFault.Stale fault) {
      return refused(fault);
    }
  }

  ImportOutcome refused(FlowFault fault) {
    return ImportOutcome.refused(fault, clock.instant());
  }
}
