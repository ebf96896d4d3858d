package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.shared.TimeDelta;
import org.junit.jupiter.api.Test;

class UserLoginStageTest {

  private static final TimeDelta MONTH = new TimeDelta("days=30");

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(UserLoginStage.defaults())
        .isEqualTo(
            new UserLoginStage(
                TimeDelta.ZERO,
                TimeDelta.ZERO,
                MONTH,
                NetworkBinding.NO_BINDING,
                GeoipBinding.NO_BINDING,
                false,
                true));
    assertThat(UserLoginStage.defaults().problems()).isEmpty();
  }

  @Test
  void givesUpEvidenceOnlyDeliberately() {
    assertThat(UserLoginStage.defaults().requireEvidence()).isTrue();
    assertThat(UserLoginStage.defaults().withoutEvidence().requireEvidence()).isFalse();
    assertThat(UserLoginStage.defaults().terminatingOthers().requireEvidence()).isTrue();
  }

  @Test
  void changesOnlyWhatItIsTold() {
    TimeDelta day = new TimeDelta("days=1");

    assertThat(UserLoginStage.lasting(day, MONTH).withoutEvidence().terminatingOthers())
        .isEqualTo(
            new UserLoginStage(
                day,
                MONTH,
                MONTH,
                NetworkBinding.NO_BINDING,
                GeoipBinding.NO_BINDING,
                true,
                false));
  }
}
