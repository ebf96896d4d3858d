package dev.sluice.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  private final CookieJar jar = new CookieJar();

  @Test
  void sendsWhatItWasGiven() {
    keep("a=1; Path=/; HttpOnly", "b=x=y; Max-Age=0123");

    assertThat(jar.header()).isEqualTo("a=1; b=x=y");
  }

  @Test
  void keepsTheLatestValue() {
    keep("a=1");
    keep("a=2; SameSite=Lax");

    assertThat(jar.header()).isEqualTo("a=2");
  }

  @Test
  void forgetsWhatIsToBeForgotten() {
    keep("a=1", "b=2");
    keep("a=; Path=/; max-age=0", "nonsense");

    assertThat(jar.header()).isEqualTo("b=2");
  }

  @Test
  void hasNothingToSendAtFirst() {
    assertThat(jar.header()).isEmpty();
  }

  private void keep(String... cookies) {
    jar.keep(new Reply(200, List.of(cookies), null, false, ""));
  }
}
