package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@UseCase(unitOfWork = false)
final class DiscoverBlueprintsService implements DiscoverBlueprints {

  private final BlueprintLibrary library;
  private final InstanceRegister register;
  private final InstanceApplication application;
  private final Attempts attempts;

  DiscoverBlueprintsService(
      BlueprintLibrary library,
      InstanceRegister register,
      InstanceApplication application,
      Attempts attempts) {
    this.library = library;
    this.register = register;
    this.application = application;
    this.attempts = attempts;
  }

  /** One at a time: the second would answer before what the first has begun is done. */
  @Override
  public synchronized List<String> discover() {
    BlueprintLibrary.Contents contents = library.read();
    var complaints = new ArrayList<>(contents.complaints());
    Map<String, String> hashes =
        contents.files().stream()
            .collect(Collectors.toMap(LibraryFile::path, LibraryFile::hash, (one, _) -> one));
    for (BlueprintInstance instance : register.update(contents.files())) {
      if (isDue(instance, hashes) && attempts.mayTry(instance, hash(instance, hashes))) {
        application
            .apply(instance.id(), now -> isDue(now, hashes))
            .forEach(one -> complaints.add(instance.name() + ": " + one));
      }
    }
    return complaints;
  }

  private static boolean isDue(BlueprintInstance instance, Map<String, String> hashes) {
    return instance.enabled()
        && instance.last().status() != Status.ORPHANED
        && !instance.last().hash().equals(hash(instance, hashes));
  }

  /** Of the text as it is now; of what cannot be fetched anything that no text has. */
  private static String hash(BlueprintInstance instance, Map<String, String> hashes) {
    if (instance.isRemote()) {
      return instance.path();
    }
    return instance.isFile()
        ? hashes.getOrDefault(instance.path(), instance.path())
        : InstanceTexts.hash(instance.content().getBytes(StandardCharsets.UTF_8));
  }
}
