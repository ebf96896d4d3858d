package dev.sluice.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.benchmark.login.Account;
import dev.sluice.benchmark.login.Walk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LobbyTest {

  private final Lobby lobby = Lobby.of(null);

  @Test
  void callsWhoeverHasMail() {
    Walk walk = walk("jane");
    lobby.enter(walk);
    lobby.enter(walk("june"));

    lobby.read("jane@example.org", "key");

    assertThat(lobby.next(Duration.ZERO))
        .hasValueSatisfying(called -> {
          assertThat(called.walk()).isSameAs(walk);
          assertThat(called.key()).isEqualTo("key");
          assertThat(called.waited()).isPositive();
        });
    assertThat(lobby.next(Duration.ZERO)).isEmpty();
  }

  @Test
  void callsAtOnceWhoseMailWasQuickerThanTheAnswer() {
    lobby.read("jane@example.org", "key");

    lobby.enter(walk("jane"));

    assertThat(lobby.next(Duration.ZERO)).map(Lobby.Called::key).contains("key");
  }

  @Test
  void isFullOfThoseWhoWaitAndNotOfThoseWhoWereCalled() {
    for (int i = 0; i < 2_000; i++) {
      lobby.enter(walk("n" + i));
    }
    assertThat(lobby.isFull()).isTrue();

    lobby.read("n7@example.org", "key");

    assertThat(lobby.isFull()).isFalse();
  }

  private static Walk walk(String name) {
    return new Walk("enrol", new Account(name, "secret", ""));
  }
}
