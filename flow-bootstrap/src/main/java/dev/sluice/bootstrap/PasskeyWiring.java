package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.webauthn.BundledDeviceTypes;
import dev.sluice.adapter.integration.webauthn.WebAuthn4jCeremonies;
import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.application.webauthn.InstallDeviceTypes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passkeys, and the types of authenticators. */
@Configuration(proxyBeanMethods = false)
class PasskeyWiring {

  @Bean
  WebAuthnCeremonies webAuthnCeremonies() {
    return new WebAuthn4jCeremonies();
  }

  @Bean
  DeviceTypeCatalogue deviceTypeCatalogue() {
    return new BundledDeviceTypes();
  }

  /** Before the first request, as everything that the database has to know. */
  @Bean
  SmartInitializingSingleton deviceTypeStart(InstallDeviceTypes types) {
    return types::install;
  }
}
