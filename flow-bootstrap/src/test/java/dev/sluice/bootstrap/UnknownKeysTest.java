package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownKeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sluice.data-directory",
        "sluice.dataDirectory",
        "sluice.database.pool-size",
        "sluice.trusted-proxies[0]",
        "sluice.test.postgres.directory",
        "sluicegate.open",
        "server.port"
      })
  void acceptsEverySpellingOfAKey(String name) {
    var environment = with(properties(name));

    assertThatCode(() -> UnknownKeys.refuseIn(environment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SLUICE_DATA_DIRECTORY",
        "SLUICE_DATADIRECTORY",
        "SLUICE_DATABASE_URL",
        "SLUICE_HASHING_QUEUE_LIMIT",
        "SLUICE_SECRET_KEYS_OLD",
        "SLUICE_SECRETKEYSOLD_0",
        "SLUICE_TEST_DATABASE_URL",
        "PATH"
      })
  void acceptsEveryKeyAsAVariable(String name) {
    var environment = with(variables(name));

    assertThatCode(() -> UnknownKeys.refuseIn(environment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SLUICE_PORT",
        "SLUICE_SERVICE_HOST",
        "SLUICE_SERVICE_PORT_HTTP",
        "SLUICE_PORT_8080_TCP_ADDR",
        "SLUICE_DB_SERVICE_PORT",
        "SLUICE_DB_PORT_5432_TCP"
      })
  void acceptsWhatKubernetesSaysAboutServices(String name) {
    var environment = with(variables(name));

    assertThatCode(() -> UnknownKeys.refuseIn(environment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "sluice.databse.url, sluice.database.url",
    "sluice.trusted-proxy, sluice.trusted-proxies",
    "sluice.secretkey.old, sluice.secret-keys-old",
    "sluice.hashing.memory, sluice.hashing.memory-kib"
  })
  void refusesAnythingElseAndNamesTheNearestKey(String name, String nearest) {
    var environment = with(properties(name));

    assertThatExceptionOfType(ConfigurationRefused.class)
        .isThrownBy(() -> UnknownKeys.refuseIn(environment))
        .withMessage("%s, set by application.yaml, is no setting of Sluice.", name)
        .returns("Did you mean " + nearest + "?", ConfigurationRefused::remedy);
  }

  @Test
  void namesVariablesAsVariables() {
    var environment = with(variables("SLUICE_DATABASE_USER"));

    assertThatExceptionOfType(ConfigurationRefused.class)
        .isThrownBy(() -> UnknownKeys.refuseIn(environment))
        .withMessageStartingWith("SLUICE_DATABASE_USER, set by ")
        .returns("Did you mean SLUICE_DATABASE_USERNAME?", ConfigurationRefused::remedy);
  }

  private static ConfigurableEnvironment with(PropertySource<?> source) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().forEach(other -> remove(environment, other));
    environment.getPropertySources().addFirst(source);
    return environment;
  }

  private static void remove(ConfigurableEnvironment environment, PropertySource<?> source) {
    environment.getPropertySources().remove(source.getName());
  }

  private static PropertySource<?> properties(String name) {
    return new MapPropertySource("application.yaml", Map.of(name, "value"));
  }

  private static PropertySource<?> variables(String name) {
    return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "value"));
  }
}
