package dev.sluice.adapter.integration.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomKeysTest {

  private final RandomKeys keys = new RandomKeys();

  @Test
  void draws256BitsFitForUrls() {
    String key = keys.next();

    assertThat(key).matches("[A-Za-z0-9_-]{43}");
    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
  }

  @Test
  void drawsNoKeyTwice() {
    assertThat(Stream.generate(keys::next).limit(1000)).doesNotHaveDuplicates();
  }
}
