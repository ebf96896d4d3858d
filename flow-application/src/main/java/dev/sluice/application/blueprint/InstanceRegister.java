package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.EditLocks;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication;
import dev.sluice.domain.blueprint.LastApplication.Status;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps one instance of every file, whether its text is applied or not. */
final class InstanceRegister {

  private static final ObjectKey ALL = new ObjectKey(BlueprintInstance.MODEL, "all");

  private final BlueprintInstanceRepository instances;
  private final UnitOfWork work;
  private final EditLocks locks;
  private final IdSource ids;
  private final InstantSource clock;

  InstanceRegister(
      BlueprintInstanceRepository instances,
      UnitOfWork work,
      EditLocks locks,
      IdSource ids,
      InstantSource clock) {
    this.instances = instances;
    this.work = work;
    this.locks = locks;
    this.ids = ids;
    this.clock = clock;
  }

  /** All instances, once those of the files are among them. */
  List<BlueprintInstance> update(List<LibraryFile> files) {
    List<BlueprintInstance> known = instances.list();
    if (changes(files, known).isEmpty()) {
      return known;
    }
    return work.perform(() -> {
      locks.hold(ALL);
      changes(files, instances.list()).forEach(Runnable::run);
      return instances.list();
    });
  }

  /** Adds one for a file. */
  BlueprintInstance add(String name, String path) {
    var instance =
        new BlueprintInstance(
            new BlueprintInstanceId(ids.next()),
            name,
            path,
            "",
            Value.Fields.NONE,
            true,
            LastApplication.none(clock.instant()));
    instances.add(instance);
    return instance;
  }

  private List<Runnable> changes(List<LibraryFile> files, List<BlueprintInstance> known) {
    var changes = new ArrayList<Runnable>();
    Set<String> paths = files.stream().map(LibraryFile::path).collect(Collectors.toSet());
    Set<String> taken = known.stream().map(BlueprintInstance::path).collect(Collectors.toSet());
    Set<String> names =
        known.stream().map(BlueprintInstance::name).collect(Collectors.toCollection(HashSet::new));
    for (LibraryFile file : files) {
      if (file.metadata().isInstantiated() && !taken.contains(file.path())) {
        String name = free(names, file);
        changes.add(() -> add(name, file.path()));
      }
    }
    known.stream()
        .filter(BlueprintInstance::isFile)
        .forEach(instance -> {
          boolean isOrphaned = instance.last().status() == Status.ORPHANED;
          if (paths.contains(instance.path()) == isOrphaned) {
            Status status = isOrphaned ? found(instance) : Status.ORPHANED;
            changes.add(() -> instances.update(instance.with(instance.last().as(status))));
          }
        });
    return changes;
  }

  private static Status found(BlueprintInstance instance) {
    return instance.last().hash().isEmpty() ? Status.UNKNOWN : Status.SUCCESSFUL;
  }

  private static String free(Set<String> names, LibraryFile file) {
    String name = file.metadata().name();
    if (names.add(name)) {
      return name;
    }
    return names.add(file.path()) ? file.path() : name + " (" + file.path() + ")";
  }
}
