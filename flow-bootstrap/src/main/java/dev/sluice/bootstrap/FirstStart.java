package dev.sluice.bootstrap;

import dev.sluice.application.crypto.InstallSelfSignedPair;
import dev.sluice.application.rbac.InstallReadOnlyRole;
import dev.sluice.application.rbac.RegisterPermissions;
import dev.sluice.application.setup.InstallDefaults;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tells the database what this program knows, and fills an empty one or one that lacks its
 * certificate, before the first request.
 */
final class FirstStart implements SmartInitializingSingleton {

  private final RegisterPermissions permissions;
  private final InstallDefaults defaults;
  private final InstallSelfSignedPair pair;
  private final InstallReadOnlyRole role;
  private final SluiceProperties.Bootstrap wishes;

  FirstStart(
      RegisterPermissions permissions,
      InstallDefaults defaults,
      InstallSelfSignedPair pair,
      InstallReadOnlyRole role,
      SluiceProperties.Bootstrap wishes) {
    this.permissions = permissions;
    this.defaults = defaults;
    this.pair = pair;
    this.role = role;
    this.wishes = wishes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    permissions.register();
    defaults.install(new InstallDefaults.Command(wishes.password(), wishes.token()));
    role.install();
    pair.install();
  }
}
