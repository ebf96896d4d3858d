package dev.sluice.bootstrap;

import dev.sluice.application.setup.InstallDefaults;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Fills an empty database before the first request can see it. */
final class FirstStart implements SmartInitializingSingleton {

  private final InstallDefaults defaults;
  private final SluiceProperties.Bootstrap wishes;

  FirstStart(InstallDefaults defaults, SluiceProperties.Bootstrap wishes) {
    this.defaults = defaults;
    this.wishes = wishes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    defaults.install(new InstallDefaults.Command(wishes.password(), wishes.token()));
  }
}
