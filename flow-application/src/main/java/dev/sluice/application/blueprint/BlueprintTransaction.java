package dev.sluice.application.blueprint;

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
  private final PasswordWork work;
  private final InstantSource clock;

  BlueprintTransaction(
      BlueprintEngine engine, InstanceRun instances, PasswordWork work, InstantSource clock) {
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
          work.perform(passwords -> {
            var applier = new Applier(author, passwords);
            return engine.apply(blueprint, context, applier, instances.others(applier));
          }),
          clock.instant());
    } catch (FlowFault.Invalid | FlowFault.NotFound | FlowFault.Stale fault) {
      return refused(fault);
    }
  }

  ImportOutcome refused(FlowFault fault) {
    return ImportOutcome.refused(fault, clock.instant());
  }
}
