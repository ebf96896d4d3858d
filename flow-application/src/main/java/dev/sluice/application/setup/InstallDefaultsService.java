package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.blueprint.InstallDefaultBlueprints;
import dev.sluice.application.port.Installation;
import dev.sluice.application.port.PasswordHasher;

@UseCase(unitOfWork = false)
final class InstallDefaultsService implements InstallDefaults {

  private static final String STEP = "defaults";

  private final Installation installation;
  private final FirstAdministrator administrator;
  private final InstallDefaultBlueprints defaults;
  private final PasswordHasher hasher;

  InstallDefaultsService(
      Installation installation,
      FirstAdministrator administrator,
      InstallDefaultBlueprints defaults,
      PasswordHasher hasher) {
    this.installation = installation;
    this.administrator = administrator;
    this.defaults = defaults;
    this.hasher = hasher;
  }

  /** The password is hashed beforehand: hashing inside the transaction is refused. */
  @Override
  public boolean install(Command command) {
    if (installation.has(STEP)) {
      return false;
    }
    String password = command.password();
    String hash = password == null ? null : hasher.hash(password);
    return installation.once(
        STEP,
        () -> {
          defaults.install();
          administrator.install(hash, command.token());
        });
  }
}
