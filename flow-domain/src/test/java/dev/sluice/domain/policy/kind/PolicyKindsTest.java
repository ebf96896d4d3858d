package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyKindsTest {

  @Kind("weekday")
  record WeekdayPolicy(int day) implements CustomPolicy {}

  private final PolicyKinds builtIn = PolicyKinds.builtIn();

  @Test
  void holdsEveryPermittedKindButTheDoor() {
    assertThat(builtIn.names()).hasSize(PolicyConfig.class.getPermittedSubclasses().length - 1);
  }

  @Test
  void findsAndNamesAKind() {
    assertThat(builtIn.find("dummy")).contains(DummyPolicy.class);
    assertThat(builtIn.nameOf(DummyPolicy.class)).isEqualTo("dummy");
  }

  @Test
  void takesKindsFromOutside() {
    PolicyKinds kinds = PolicyKinds.with(List.of(WeekdayPolicy.class));

    assertThat(kinds.find("weekday")).contains(WeekdayPolicy.class);
  }

  @Test
  void doesNotNameAStranger() {
    assertThatIllegalArgumentException().isThrownBy(() -> builtIn.nameOf(WeekdayPolicy.class));
  }

  @Test
  void derivesWhatTheWireCallsAKind() {
    assertThat(PolicyKinds.pathSegment("event_matcher")).isEqualTo("event_matcher");
    assertThat(PolicyKinds.formComponent("event_matcher"))
        .isEqualTo("ak-policy-event-matcher-form");
    assertThat(PolicyKinds.modelLabel("event_matcher"))
        .isEqualTo("authentik_policies_event_matcher.eventmatcherpolicy");
    assertThat(PolicyKinds.verboseName("event_matcher")).isEqualTo("Event Matcher Policy");
  }

  @Test
  void knowsWhatTheWireCallsOtherwise() {
    assertThat(PolicyKinds.verboseName("geoip")).isEqualTo("GeoIP Policy");
    assertThat(PolicyKinds.modelLabel("geoip")).isEqualTo("authentik_policies_geoip.geoippolicy");
    assertThat(PolicyKinds.modelLabel("password_expiry"))
        .isEqualTo("authentik_policies_expiry.passwordexpirypolicy");
    assertThat(PolicyKinds.formComponent("unique_password"))
        .isEqualTo("ak-policy-password-uniqueness-form");
  }
}
