package dev.sluice.application.blueprint;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.application.port.BlueprintFormat;
import dev.sluice.application.resource.Passwords;
import dev.sluice.domain.blueprint.BlueprintMetadata;
import java.util.Optional;

@UseCase
final class InstallDefaultBlueprintsService implements InstallDefaultBlueprints {

  private static final Passwords NONE =
      (owner, password, former) -> {
        throw new IllegalStateException("what everybody can read gives nobody a password");
      };

  private final BlueprintFiles files;
  private final InstanceTexts texts;
  private final BlueprintFormat format;
  private final InstanceRegister register;
  private final InstanceRun run;

  InstallDefaultBlueprintsService(
      BlueprintFiles files,
      InstanceTexts texts,
      BlueprintFormat format,
      InstanceRegister register,
      InstanceRun run) {
    this.files = files;
    this.texts = texts;
    this.format = format;
    this.register = register;
    this.run = run;
  }

  @Override
  public void install() {
    for (String path : files.bundled()) {
      String name =
          Optional.ofNullable(format.read(texts.read(path)).metadata())
              .map(BlueprintMetadata::name)
              .orElse(path);
      var _ = run.apply(register.add(name, path), NONE);
    }
  }
}
