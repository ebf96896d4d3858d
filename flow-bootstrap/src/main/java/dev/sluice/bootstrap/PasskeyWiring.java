package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.webauthn.KnownDeviceTypes;
import dev.sluice.adapter.integration.webauthn.Makers;
import dev.sluice.adapter.integration.webauthn.WebAuthn4jCeremonies;
import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.application.port.WebAuthnCeremonies;
import dev.sluice.application.webauthn.InstallDeviceTypes;
import dev.sluice.domain.webauthn.CounterPolicy;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passkeys, and the types of authenticators. */
@Configuration(proxyBeanMethods = false)
class PasskeyWiring {

  @Bean
  Makers makers(SluiceProperties properties, InstantSource clock) {
    return properties.webauthn().makers(clock);
  }

  @Bean
  WebAuthnCeremonies webAuthnCeremonies(Makers makers) {
    return new WebAuthn4jCeremonies(makers);
  }

  @Bean
  CounterPolicy counterPolicy(SluiceProperties properties) {
    return properties.webauthn().counterRegression();
  }

  @Bean
  DeviceTypeCatalogue deviceTypeCatalogue(Makers makers) {
    return new KnownDeviceTypes(makers);
  }

  /** Before the first request, as everything that the database has to know. */
  @Bean
  SmartInitializingSingleton deviceTypeStart(InstallDeviceTypes types) {
    return types::install;
  }

  @Bean
  MetadataWatch metadataWatch(InstallDeviceTypes types) {
    return new MetadataWatch(types);
  }
}
