package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.flow.FlowSlug;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChallengeTest {

  private static final FlowPage RECOVERY = new FlowPage(new FlowSlug("recovery"), false);

  /** A challenge, the name under which clients know it, and whether it shows a person. */
  record Row(StageChallenge challenge, String component, boolean showsPerson) {}

  static final List<Row> TABLE =
      List.of(
          new Row(new AccessDeniedChallenge(null), "ak-stage-access-denied", true),
          new Row(
              new PasswordStage.Challenge(FlowPage.of(RECOVERY.flow()), false),
              "ak-stage-password",
              true),
          new Row(new UserLoginStage.Challenge(), "ak-stage-user-login", true),
          new Row(new DummyStage.Challenge("click"), "ak-stage-dummy", false),
          new Row(RedirectChallenge.to("/"), "xak-flow-redirect", false),
          new Row(new FlowErrorChallenge("1", null, null), "ak-stage-flow-error", false));

  @ParameterizedTest
  @FieldSource("TABLE")
  void isKnownByItsComponentAndShowsAPersonWhereOneMatters(Row row) {
    Component component = row.challenge().getClass().getAnnotation(Component.class);

    assertThat(component.value()).isEqualTo(row.component());
    assertThat(row.challenge().showsPendingUser()).isEqualTo(row.showsPerson());
  }

  @Test
  void leadsToAPageOnThisServerUnlessItSaysOtherwise() {
    assertThat(FlowPage.of(RECOVERY.flow())).isEqualTo(RECOVERY);
  }
}
