package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.resource.Passwords;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.BlueprintMetadata;
import dev.sluice.domain.blueprint.LastApplication;
import dev.sluice.domain.blueprint.LastApplication.Status;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies blueprints that are kept, and those that they ask for, in the caller's unit of work. */
final class InstanceRun {

  private final BlueprintEngine engine;
  private final InstanceTexts texts;
  private final BlueprintInstanceRepository instances;
  private final InstantSource clock;

  InstanceRun(
      BlueprintEngine engine,
      InstanceTexts texts,
      BlueprintInstanceRepository instances,
      InstantSource clock) {
    this.engine = engine;
    this.texts = texts;
    this.instances = instances;
    this.clock = clock;
  }

  /** Applies one with all rights and writes down that it was. */
  BlueprintInstance apply(BlueprintInstance instance, Passwords passwords) {
    return apply(instance, Applier.system(passwords), new HashSet<>());
  }

  /** What entries do that apply others, in a document that is not kept itself. */
  BlueprintModel.Action others(Applier applier) {
    return new ApplyOther(
        instances, applier.author(), other -> apply(other, applier, new HashSet<>()));
  }

  /**
   * @param running those that are being applied: one that asks for itself is not applied again
   */
  private BlueprintInstance apply(
      BlueprintInstance instance, Applier applier, Set<BlueprintInstanceId> running) {
    if (!instance.enabled() || !running.add(instance.id())) {
      return instance;
    }
    byte[] text = texts.read(instance);
    Blueprint blueprint = engine.format().read(text);
    var others =
        new ApplyOther(instances, applier.author(), other -> apply(other, applier, running));
    engine.apply(blueprint, instance.context(), applier, others);
    BlueprintInstance applied =
        instance.with(
            new LastApplication(
                Status.SUCCESSFUL,
                clock.instant(),
                InstanceTexts.hash(text),
                BlueprintModelNames.of(blueprint),
                metadata(blueprint.metadata())));
    instances.update(applied);
    return applied;
  }

  /** What a text says about itself, as the wire has it. */
  static Value.Fields metadata(@Nullable BlueprintMetadata metadata) {
    if (metadata == null) {
      return Value.Fields.NONE;
    }
    var labels = new LinkedHashMap<String, Value>();
    metadata.labels().forEach((label, text) -> labels.put(label, Value.of(text)));
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", Value.of(metadata.name()));
    fields.put("labels", new Value.Fields(Map.copyOf(labels)));
    return new Value.Fields(fields);
  }
}
