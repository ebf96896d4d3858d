package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import java.util.List;

@UseCase(unitOfWork = false)
final class ListAvailableBlueprintsService implements ListAvailableBlueprints {

  private final BlueprintLibrary library;

  ListAvailableBlueprintsService(BlueprintLibrary library) {
    this.library = library;
  }

  @Override
  public List<LibraryFile> list(Caller caller) {
    caller.requireUser();
    return library.read().files();
  }
}
