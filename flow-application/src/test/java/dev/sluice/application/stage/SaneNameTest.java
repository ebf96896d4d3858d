package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaneNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "Ada Lovelace",
        "ada.lovelace+1@example.org",
        "Jürgen",
        "иван",
        "иван@example.org",
        "Δημήτρης",
        "山田タロウ",
        "AKB山田",
        "김철수",
        "محمد",
        "नमस्ते",
        "o'neil_\\$1",
        "👩",
        "Nguyễn"
      })
  void takesWhatPeopleAreCalled(String name) {
    assertThat(SaneName.findFlaw(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ad\u200bmin",
        "\u202eadmin",
        "ad\u00admin",
        "adm\u2060in",
        "admin\ufeff",
        "ad\tmin",
        "ad\u0007min",
        "ad\nmin",
        "ad\u2028min",
        "ad\u00a0min",
        "adm\u3164in",
        "adm\u2800in",
        "adm\u034fin",
        "admin\ufe0f",
        "\ue000dmin",
        "ad\u0378min",
        "\uff41dmin",
        "ﬁle",
        "①",
        "a\u0300\u0301\u0302\u0303\u0304\u0305dmin"
      })
  void refusesWhatNobodySees(String name) {
    assertThat(SaneName.findFlaw(SaneName.composed(name))).contains(SaneName.UNSEEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0430dmin", "adm\u0456n", "pαypal", "раypal", "ada@ex\u0430mple.org"})
  void refusesWhatMixesAlphabets(String name) {
    assertThat(SaneName.findFlaw(name)).contains(SaneName.MIXED);
  }

  @Test
  void keepsOneFormOfWhatLooksTheSame() {
    assertThat(SaneName.composed("Ju\u0308rgen")).isEqualTo("J\u00fcrgen");
  }
}
