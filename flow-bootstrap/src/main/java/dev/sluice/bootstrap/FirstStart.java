package dev.sluice.bootstrap;

import dev.sluice.application.crypto.InstallSelfSignedPair;
import dev.sluice.application.setup.InstallDefaults;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Fills an empty database, or one that lacks its certificate, before a request can see it. */
final class FirstStart implements SmartInitializingSingleton {

  private final InstallDefaults defaults;
  private final InstallSelfSignedPair pair;
  private final SluiceProperties.Bootstrap wishes;

  FirstStart(
      InstallDefaults defaults, InstallSelfSignedPair pair, SluiceProperties.Bootstrap wishes) {
    this.defaults = defaults;
    this.pair = pair;
    this.wishes = wishes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    defaults.install(new InstallDefaults.Command(wishes.password(), wishes.token()));
    pair.install();
  }
}
