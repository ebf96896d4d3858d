package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.id.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCookiesTest {

  private static final Instant NOW = MutableClock.START;
  private static final UserId ADA = new UserId(1);

  private final DeviceCookies cookies = new DeviceCookies(new PlainKeyring());
  private final String cookie = cookies.issue(ADA, Duration.ofDays(1), NOW);

  @Test
  void vouchUntilTheyExpire() {
    assertThat(cookies.vouchFor(ADA, cookie, NOW.plus(Duration.ofDays(1)).minusSeconds(1)))
        .isTrue();
    assertThat(cookies.vouchFor(ADA, cookie, NOW.plus(Duration.ofDays(1)))).isFalse();
  }

  @Test
  void vouchForNobodyElse() {
    assertThat(cookies.vouchFor(new UserId(11), cookie, NOW)).isFalse();
  }

  @Test
  void vouchForNothingThatSomebodyChanged() {
    String longer = cookie.replaceFirst("\\.\\d+\\.", ".99999999999.");
    String stolen = cookie.replaceFirst("^1\\.", "2.");

    assertThat(cookies.vouchFor(ADA, longer, NOW)).isFalse();
    assertThat(cookies.vouchFor(new UserId(2), stolen, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "1..", "1.x.", "1.2.3.4", "1.2", "\u0000"})
  void vouchForNothingThatIsNoCookie(String text) {
    assertThat(cookies.vouchFor(ADA, text, NOW)).isFalse();
  }
}
