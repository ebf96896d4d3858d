package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleansingTest {

  private static final String STARS = "********************";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "api",
        "x-authorization",
        "flow_token",
        "private_key",
        "client_secret",
        "passphrase",
        "SIGNATURE",
        "HTTP_COOKIE"
      })
  void starsWhatIsSecretByItsName(String name) {
    assertThat(cleansed(Map.of(name, "hunter2"))).isEqualTo(Map.of(name, STARS));
    assertThat(cleansed(Map.of(name, 7))).isEqualTo(Map.of(name, STARS));
    assertThat(cleansed(Map.of(name, List.of("a", "b"))))
        .isEqualTo(Map.of(name, List.of(STARS, STARS)));
  }

  @Test
  void descendsIntoObjectsWhateverTheirName() {
    var data = Map.of("token", Map.of("name", "mine", "key", "k", "list", List.of(0, "y", "")));

    assertThat(cleansed(data))
        .isEqualTo(Map.of("token", Map.of("name", "mine", "key", STARS, "list", List.of("y"))));
  }

  @Test
  void leavesWhatOnlySoundsSecret() {
    var data =
        Map.of(
            "auth_method",
            "password",
            "auth_method_args",
            Map.of("known_device", true),
            "passing",
            true,
            "password_change_date",
            "2026-11-22",
            "username",
            "jane");

    assertThat(cleansed(data)).isEqualTo(data);
  }

  @Test
  void dropsWhatNoDatabaseCanHold() {
    assertThat(cleansed(Map.of("a\0b", "c\0d\uD800"))).isEqualTo(Map.of("ab", "cd"));
  }

  @Test
  void cutsWhatIsTooLongAndSaysSo() {
    String cut = (String) cleansed(Map.of("text", "x".repeat(10_000))).get("text");

    assertThat(cut).hasSizeLessThan(4_200).endsWith("... [cut, 10000 characters]");
  }

  @Test
  void cutsWhatIsTooMuchAndTooDeep() {
    Map<String, Object> deep = Map.of("leaf", 1);
    for (int i = 0; i < 1_000; i++) {
      deep = Map.of("inner", deep);
    }
    var wide = new HashMap<String, Object>();
    for (int i = 0; i < 10_000; i++) {
      wide.put("name" + i, "some text");
    }
    var many = Collections.nCopies(100, "y".repeat(4_000));

    assertThat(cleansed(deep).toString()).hasSizeLessThan(1_000).contains("[cut]");
    assertThat(cleansed(wide).toString()).hasSizeLessThan(200_000).contains("[cut]");
    assertThat(cleansed(Map.of("many", many)).toString())
        .hasSizeLessThan(200_000)
        .contains("[cut]");
  }

  @SuppressWarnings("unchecked") // maps become maps
  private static Map<String, Object> cleansed(Map<String, ?> data) {
    Value.Fields fields = Cleansing.of((Value.Fields) PlainData.value(data));
    return (Map<String, Object>) Objects.requireNonNull(PlainData.plain(fields));
  }
}
