package dev.sluice.benchmark.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  private static final Option<Integer> CLIENTS =
      Option.of("clients", "8", "how many", Spelling.number(1, 100));
  private static final Option<Duration> DURATION =
      Option.of("duration", "30s", "how long", Spelling.duration(1));
  private static final Option<List<Integer>> LEVELS =
      Option.of("levels", "1,8", "how many each", Spelling.list(Spelling.number(1, 100)));
  private static final Option<Boolean> COUNTED =
      Option.of("counted", "no", "whether", Spelling::yesOrNo);
  private static final Option<String> FLOW = Option.of("flow", "login", "which", Spelling::text);
  private static final Option<Path> DIRECTORY =
      Option.optional("directory", "/tmp/x", "where", Spelling::path);
  private static final List<Option<?>> ALL =
      List.of(CLIENTS, DURATION, LEVELS, COUNTED, FLOW, DIRECTORY);

  @Test
  void readsWhatIsGiven() {
    Arguments given = given("--clients=32", "--duration=2m", "--levels=1, 4", "--counted=yes");

    assertThat(given.get(CLIENTS)).isEqualTo(32);
    assertThat(given.get(DURATION)).isEqualTo(Duration.ofMinutes(2));
    assertThat(given.get(LEVELS)).containsExactly(1, 4);
    assertThat(given.get(COUNTED)).isTrue();
  }

  @Test
  void knowsWhatCountsWhereNothingIsGiven() {
    Arguments given = given();

    assertThat(given.get(CLIENTS)).isEqualTo(8);
    assertThat(given.get(FLOW)).isEqualTo("login");
    assertThat(given.find(DIRECTORY)).isEmpty();
  }

  @Test
  void takesEverythingAfterTheFirstEqualsSignForTheValue() {
    assertThat(given("--flow=a=b").get(FLOW)).isEqualTo("a=b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clients   | 0    | must be a whole number from 1 to 100
          clients   | 101  | must be a whole number from 1 to 100
          clients   | many | must be a whole number from 1 to 100
          clients   | -1   | must be a whole number from 1 to 100
          clients   | ''   | must be a whole number from 1 to 100
          clients   | 99999999999999 | must be a whole number from 1 to 100
          duration  | 0s   | must be a number of seconds or minutes like 30s or 2m, at least 1s
          duration  | 30   | must be a number of seconds or minutes like 30s or 2m, at least 1s
          duration  | 1h   | must be a number of seconds or minutes like 30s or 2m, at least 1s
          levels    | 1,,2 | must be a whole number from 1 to 100
          counted   | true | must be yes or no
          flow      | ' '  | must not be blank
          """)
  void namesOptionValueRuleAndRemedy(String name, String value, String rule) {
    Option<?> option =
        ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Arguments given = given("--" + name + "=" + value);

    assertThatThrownBy(() -> given.get(option))
        .isInstanceOf(OptionRefused.class)
        .hasMessage(
            "--%s is '%s', but %s. Give it as %s.".formatted(name, value, rule, option.example()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients=8", "--clients", "-clients=8", "8"})
  void refusesWhatIsNoOption(String arg) {
    assertThatThrownBy(() -> given(arg))
        .isInstanceOf(OptionRefused.class)
        .hasMessageStartingWith("'" + arg + "' is not of the form --name=value.")
        .hasMessageContaining("--clients=8");
  }

  @Test
  void refusesAnOptionThatNobodyKnows() {
    assertThatThrownBy(() -> given("--cliens=8"))
        .isInstanceOf(OptionRefused.class)
        .hasMessageStartingWith("--cliens is not an option of this program.")
        .hasMessageContaining("--clients=8");
  }

  @Test
  void refusesAnOptionThatComesTwice() {
    assertThatThrownBy(() -> given("--clients=8", "--clients=9"))
        .isInstanceOf(OptionRefused.class)
        .hasMessage("--clients is given twice. Give it once.");
  }

  private static Arguments given(String... args) {
    return Arguments.of(ALL, List.of(args));
  }
}
