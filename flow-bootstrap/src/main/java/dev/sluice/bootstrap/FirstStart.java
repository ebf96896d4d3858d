package dev.sluice.bootstrap;

import dev.sluice.application.rbac.RegisterPermissions;
import dev.sluice.application.setup.InstallDefaults;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Tells the database what this program knows, and fills an empty one, before the first request. */
final class FirstStart implements SmartInitializingSingleton {

  private final RegisterPermissions permissions;
  private final InstallDefaults defaults;
  private final SluiceProperties.Bootstrap wishes;

  FirstStart(
      RegisterPermissions permissions,
      InstallDefaults defaults,
      SluiceProperties.Bootstrap wishes) {
    this.permissions = permissions;
    this.defaults = defaults;
    this.wishes = wishes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    permissions.register();
    defaults.install(new InstallDefaults.Command(wishes.password(), wishes.token()));
  }
}
