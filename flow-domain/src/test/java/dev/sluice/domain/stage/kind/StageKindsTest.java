package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageKindsTest {

  @Kind("greeting")
  record GreetingStage(String text) implements CustomStage {

    @Component("acme-stage-greeting")
    record Challenge(String text) implements StageChallenge {}
  }

  @Kind("dummy")
  record SecondDummyStage() implements CustomStage {}

  record NamelessStage() implements CustomStage {}

  @Kind("rival")
  record RivalStage() implements CustomStage {

    @Component("ak-stage-password")
    record Challenge() implements StageChallenge {}
  }

  private final StageKinds builtIn = StageKinds.builtIn();

  @Test
  void holdsEveryPermittedKindButTheDoorAndThoseThatOnlyTheEngineMakes() {
    assertThat(builtIn.names())
        .hasSize(StageConfig.class.getPermittedSubclasses().length - 3)
        .doesNotContain("link_confirmation", "link_use");
    assertThat(builtIn.find("link_confirmation")).contains(LinkConfirmationStage.class);
  }

  @Test
  void findsAKindByItsName() {
    assertThat(builtIn.find("user_login")).contains(UserLoginStage.class);
    assertThat(builtIn.find("UserLoginStage")).isEmpty();
  }

  @Test
  void namesAKind() {
    assertThat(builtIn.nameOf(UserLoginStage.class)).isEqualTo("user_login");
  }

  @Test
  void doesNotNameAStranger() {
    assertThatIllegalArgumentException().isThrownBy(() -> builtIn.nameOf(GreetingStage.class));
  }

  @Test
  void takesKindsFromOutside() {
    StageKinds kinds = StageKinds.with(List.of(GreetingStage.class));

    assertThat(kinds.find("greeting")).contains(GreetingStage.class);
    assertThat(kinds.challenges())
        .containsEntry("acme-stage-greeting", GreetingStage.Challenge.class);
  }

  @Test
  void refusesASecondClassOfAKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageKinds.with(List.of(SecondDummyStage.class)))
        .withMessage("two classes are of kind dummy");
  }

  @Test
  void refusesAClassWithoutKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageKinds.with(List.of(NamelessStage.class)));
  }

  @Test
  void refusesASecondChallengeOfAComponent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageKinds.with(List.of(RivalStage.class)))
        .withMessage("two challenges are ak-stage-password");
  }

  @Test
  void knowsTheChallengesOfKindsAndOfTheEngine() {
    assertThat(builtIn.challenges())
        .containsEntry("ak-stage-password", PasswordStage.Challenge.class)
        .containsEntry("xak-flow-redirect", RedirectChallenge.class)
        .containsEntry("ak-stage-access-denied", AccessDeniedChallenge.class);
  }

  @Test
  void derivesWhatTheWireCallsAKind() {
    assertThat(StageKinds.pathSegment("user_login")).isEqualTo("user_login");
    assertThat(StageKinds.pathSegment("authenticator_endpoint_gdtc"))
        .isEqualTo("authenticator/endpoint_gdtc");
    assertThat(StageKinds.formComponent("user_login")).isEqualTo("ak-stage-user-login-form");
    assertThat(StageKinds.modelLabel("user_login"))
        .isEqualTo("authentik_stages_user_login.userloginstage");
    assertThat(StageKinds.verboseName("user_login")).isEqualTo("User Login Stage");
  }
}
