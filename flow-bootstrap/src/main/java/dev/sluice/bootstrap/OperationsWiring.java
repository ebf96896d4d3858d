package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.adapter.integration.password.BoundedHashing;
import dev.sluice.adapter.web.limit.AnonymousLimitFilter;
import dev.sluice.application.audit.CompleteExports;
import dev.sluice.application.crypto.InstallSelfSignedPair;
import dev.sluice.application.port.PublicAddress;
import dev.sluice.application.rbac.InstallReadOnlyRole;
import dev.sluice.application.rbac.RegisterPermissions;
import dev.sluice.application.setup.InstallDefaults;
import dev.sluice.application.setup.OpenInitialSetup;
import dev.sluice.application.setup.RemoveExpired;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first start, tidying up, and figures. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {

  @Bean
  InitialSetupFile initialSetupFile(DataDirectory directory) {
    return new InitialSetupFile(directory.initialSetup());
  }

  @Bean
  FirstStart firstStart(
      RegisterPermissions permissions,
      InstallDefaults defaults,
      InstallSelfSignedPair pair,
      InstallReadOnlyRole role,
      SluiceProperties properties) {
    return new FirstStart(permissions, defaults, pair, role, properties.bootstrap());
  }

  @Bean
  Announcement announcement(PublicAddress address, OpenInitialSetup setup, InitialSetupFile file) {
    return new Announcement(address, setup, file);
  }

  @Bean
  Housekeeping housekeeping(RemoveExpired expired, SluiceProperties properties) {
    return Housekeeping.start(expired, properties.cleanup().interval());
  }

  @Bean
  ExportWatch exportWatch(CompleteExports exports) {
    return new ExportWatch(exports);
  }

  @Bean
  RequestTimes requestTimes(MeterRegistry meters) {
    return new RequestTimes(meters);
  }

  @Bean
  MeterBinder limitMeters(AnonymousLimitFilter limit) {
    return registry ->
        FunctionCounter.builder("sluice.requests.limited", limit, AnonymousLimitFilter::refused)
            .description("Requests of strangers that were answered 429")
            .register(registry);
  }

  @Bean
  MeterBinder hashingMeters(BoundedHashing hashing, Argon2Engine engine) {
    return registry -> {
      Gauge.builder("sluice.hashing.running", hashing, BoundedHashing::running)
          .description("Hashes that are computed now")
          .register(registry);
      Gauge.builder("sluice.hashing.waiting", hashing, BoundedHashing::waiting)
          .description("Logins that wait for a thread to hash on")
          .register(registry);
      Gauge.builder("sluice.hashing.engine", () -> 1)
          .description("What computes the hashes, as the tag says")
          .tag("kind", engine.kind().name().toLowerCase(Locale.ROOT))
          .register(registry);
    };
  }
}
