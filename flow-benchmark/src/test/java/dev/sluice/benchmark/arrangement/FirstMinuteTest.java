package dev.sluice.benchmark.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstMinuteTest {

  @Test
  void isComparedWithTheSameLoadWhenEverythingIsWarm() {
    var first = Loads.of("login", 8, 600);
    var later =
        List.of(Loads.of("login", 1, 300), Loads.of("other", 8, 100), Loads.of("login", 8, 800));

    assertThat(FirstMinute.of(first, later)).isEqualTo(new FirstMinute(first, 0.75));
  }

  @Test
  void isComparedWithNothingElse() {
    var first = Loads.of("login", 8, 600);

    assertThat(FirstMinute.of(first, List.of(Loads.of("login", 32, 900))))
        .isEqualTo(new FirstMinute(first, null));
  }
}
