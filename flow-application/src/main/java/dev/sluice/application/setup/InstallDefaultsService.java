package dev.sluice.application.setup;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.InitialPassword;
import dev.sluice.application.port.Installation;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.PasswordHasher;

@UseCase(unitOfWork = false)
final class InstallDefaultsService implements InstallDefaults {

  private static final String STEP = "defaults";

  private final Installation installation;
  private final FirstAdministrator administrator;
  private final DefaultFlows flows;
  private final PasswordHasher hasher;
  private final KeySource keys;
  private final InitialPassword initialPassword;

  InstallDefaultsService(
      Installation installation,
      FirstAdministrator administrator,
      DefaultFlows flows,
      PasswordHasher hasher,
      KeySource keys,
      InitialPassword initialPassword) {
    this.installation = installation;
    this.administrator = administrator;
    this.flows = flows;
    this.hasher = hasher;
    this.keys = keys;
    this.initialPassword = initialPassword;
  }

  /** The password is hashed beforehand: hashing inside the transaction is refused. */
  @Override
  public boolean install(Command command) {
    if (installation.has(STEP)) {
      return false;
    }
    String chosen = command.password();
    String password = chosen == null ? keys.next() : chosen;
    String hash = hasher.hash(password);
    return installation.once(
        STEP,
        () -> {
          flows.install();
          administrator.install(hash, command.token());
          if (chosen == null) {
            initialPassword.leave(FirstAdministrator.USERNAME, password);
          }
        });
  }
}
