package dev.sluice.bootstrap;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses names under {@code sluice} that mean nothing: a misspelt security setting must not look
 * as if it held.
 */
final class UnknownKeys {

  private static final String PREFIX = "sluice.";
  private static final String VARIABLE_PREFIX = "SLUICE_";
  private static final KnownKeys KNOWN = KnownKeys.of("sluice", SluiceProperties.class);

  /** Kubernetes puts these into every container beside a service whose name begins with sluice. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("SLUICE_(.+_)?(SERVICE_(HOST|PORT)(_.+)?|PORT(_\\d+_(TCP|UDP)(_.+)?)?)");

  /** What the build and the tests are told. */
  private static final Pattern TESTS = Pattern.compile("(?i)sluice[._]test[._].*");

  private UnknownKeys() {}

  static void refuseIn(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof SystemEnvironmentPropertySource variables) {
        refuse(
            variables,
            unknown(variables, VARIABLE_PREFIX)
                .filter(name -> !SERVICE_LINK.matcher(name).matches()),
            ConfigurationRefused::variable);
      } else if (source instanceof EnumerablePropertySource<?> properties) {
        refuse(properties, unknown(properties, PREFIX), Function.identity());
      }
    }
  }

  private static Stream<String> unknown(EnumerablePropertySource<?> source, String prefix) {
    return Arrays.stream(source.getPropertyNames())
        .filter(name -> name.startsWith(prefix))
        .filter(name -> !TESTS.matcher(name).matches())
        .filter(name -> !KNOWN.include(name));
  }

  private static void refuse(
      PropertySource<?> source, Stream<String> names, Function<String, String> spelling) {
    names
        .findFirst()
        .ifPresent(name -> {
          throw new ConfigurationRefused(
              "%s, set by %s, is no setting of Sluice.".formatted(name, source.getName()),
              "Did you mean %s?".formatted(spelling.apply(KNOWN.nearestTo(name))));
        });
  }
}
