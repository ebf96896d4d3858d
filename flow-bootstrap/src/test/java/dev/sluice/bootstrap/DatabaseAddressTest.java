package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.bootstrap.SluiceProperties.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          jdbc:postgresql://db/s?ssl=true             | jdbc:postgresql://db/s?ssl=true | - | -
          postgres://db/s                             | jdbc:postgresql://db/s | - | -
          postgresql://me@db:5433/s                   | jdbc:postgresql://db:5433/s | me | -
          postgres://me:a%3Ab%40c+d@db/s              | jdbc:postgresql://db/s | me | a:b@c+d
          postgres://me:pw@[::1]:5433/s?sslmode=allow | jdbc:postgresql://[::1]:5433/s?sslmode=allow | me | pw
          postgres://me:pw@one:1,two:2/s              | jdbc:postgresql://one:1,two:2/s | me | pw
          """)
  void understandsEveryUsualForm(
      String url, String jdbc, @Nullable String username, @Nullable String password) {
    assertThat(address(url, null, null)).isEqualTo(new DatabaseAddress(jdbc, username, password));
  }

  @Test
  void prefersWhatIsSaidApart() {
    assertThat(address("postgres://me:pw@db/sluice", "other", "secret"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/sluice", "other", "secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"db:5432/sluice", "jdbc:mysql://db/sluice", "mysql://me:hidden@db/sluice"})
  void refusesOtherFormsWithoutRepeatingThem(String url) {
    assertThatExceptionOfType(ConfigurationRefused.class)
        .isThrownBy(() -> address(url, null, null))
        .withMessageStartingWith("sluice.database.url is neither")
        .withMessageNotContaining("hidden");
  }

  @Test
  void keepsPasswordsToItself() {
    assertThat(address("jdbc:postgresql://db/s?password=hidden", "me", "hidden").toString())
        .isEqualTo("jdbc:postgresql://db/s");
  }

  private static DatabaseAddress address(
      String url, @Nullable String username, @Nullable String password) {
    return DatabaseAddress.of(new Database(url, username, password, 2, true));
  }
}
