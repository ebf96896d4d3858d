package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

  @TempDir Path parent;

  @Test
  void saysWhichKeyItDoesNotKnow(CapturedOutput output) {
    Throwable refusal = start("--sluice.databse.url=postgres://db/sluice");

    assertThat(refusal).isInstanceOf(ConfigurationRefused.class);
    assertThat(output)
        .contains("sluice.databse.url, set by commandLineArgs, is no setting of Sluice.")
        .contains("Did you mean sluice.database.url?")
        .doesNotContain("\tat ");
  }

  @Test
  void startsNothingForAMisspeltCommand(CapturedOutput output) {
    Throwable refusal = start("trian");

    assertThat(refusal).isInstanceOf(ConfigurationRefused.class);
    assertThat(output).contains("'trian' is no command of Sluice.").contains("'train'");
  }

  @Test
  void wantsASecretKeyForASharedDatabaseBeforeItTouchesAnything(CapturedOutput output) {
    Path data = parent.resolve("data");

    Throwable refusal =
        start("--sluice.database.url=postgres://db/sluice", "--sluice.data-directory=" + data);

    assertThat(refusal).hasRootCauseInstanceOf(ConfigurationRefused.class);
    assertThat(output).contains("sluice.secret-key is not").contains("Set SLUICE_SECRET_KEY to");
    assertThat(output).doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }

  @Test
  void saysThatNoDatabaseAnswers(CapturedOutput output) {
    Throwable refusal =
        start(
            "--sluice.database.url=postgres://me:hidden@localhost:1/sluice",
            "--sluice.secret-key=0123456789abcdef0123456789abcdef",
            "--sluice.data-directory=" + parent.resolve("data"));

    assertThat(refusal).hasRootCauseInstanceOf(ConfigurationRefused.class);
    assertThat(output)
        .contains("No connection to jdbc:postgresql://localhost:1/sluice")
        .doesNotContain("hidden");
  }

  @Test
  void namesTheGeoDatabaseThatIsNotThere(CapturedOutput output) {
    Path data = parent.resolve("data");

    Throwable refusal =
        start(
            "--sluice.geoip.city-database=" + parent.resolve("city.mmdb"),
            "--sluice.data-directory=" + data);

    assertThat(refusal).isInstanceOf(ConfigurationRefused.class);
    assertThat(output)
        .contains("sluice.geoip.city-database: there is no readable file '" + parent)
        .contains("SLUICE_GEOIP_CITY_DATABASE in the environment")
        .doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }

  @Test
  void refusesToHashInJavaWhereOnlyNativeWillDo(CapturedOutput output) {
    Path data = parent.resolve("data");

    Throwable refusal =
        start(
            "--sluice.hashing.engine=native",
            "--sluice.hashing.parallelism=2",
            "--sluice.data-directory=" + data);

    assertThat(refusal).isInstanceOf(ConfigurationRefused.class);
    assertThat(output)
        .contains("sluice.hashing.engine: native hashing does not work: libsodium computes one")
        .contains("SLUICE_HASHING_ENGINE in the environment")
        .doesNotContain("\tat ");
    assertThat(data).doesNotExist();
  }

  @Test
  void knowsNoOtherEngines(CapturedOutput output) {
    Throwable refusal = start("--sluice.hashing.engine=rust");

    assertThat(refusal).isNotNull();
    assertThat(output).contains("sluice.hashing.engine").doesNotContain("\tat ");
  }

  private static Throwable start(String... arguments) {
    return catchThrowable(() -> SluiceServer.application().run(arguments).close());
  }
}
