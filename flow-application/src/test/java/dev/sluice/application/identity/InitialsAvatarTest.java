package dev.sluice.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsAvatarTest {

  private static final String PREFIX = "data:image/svg+xml;base64,";

  @ParameterizedTest
  @CsvSource({
    "jane, J",
    "Jane Doe, JD",
    "jane.doe@example.org, JD",
    "Ä b c, ÄB",
    "<&>x, X",
    "1st, 1"
  })
  void showsInitials(String name, String initials) {
    assertThat(svg(name)).contains(">" + initials + "</text>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<>&\"'"})
  void showsNobodyWithoutAName(String name) {
    assertThat(svg(name)).contains("<circle").doesNotContain("<text");
  }

  @Test
  void showsTheSameNameAlwaysTheSameWay() {
    assertThat(InitialsAvatar.of("jane")).isEqualTo(InitialsAvatar.of("jane"));
    assertThat(InitialsAvatar.of("jane")).isNotEqualTo(InitialsAvatar.of("john"));
  }

  private static String svg(String name) {
    String address = InitialsAvatar.of(name);
    assertThat(address).startsWith(PREFIX);
    return new String(
        Base64.getDecoder().decode(address.substring(PREFIX.length())), StandardCharsets.UTF_8);
  }
}
