package dev.sluice.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventActionTest {

  @Test
  void isCalledAsOnTheWire() {
    assertThat(EventAction.names())
        .hasSize(38)
        .startsWith("login", "login_failed", "logout")
        .endsWith("access_request_revoked", "custom_");
  }

  @Test
  void isCalledAsPeopleCallIt() {
    assertThat(EventAction.LOGIN_FAILED.label()).isEqualTo("Login Failed");
    assertThat(EventAction.INVITATION_USED.label()).isEqualTo("Invite Used");
    assertThat(EventAction.CUSTOM_.label()).isEqualTo("Custom Prefix");
  }

  @Test
  void leavesClientsANameOfTheirOwn() {
    assertThat(EventAction.isCustom("custom_")).isTrue();
    assertThat(EventAction.isCustom("custom_door.opened-2")).isTrue();
    assertThat(EventAction.isCustom("login")).isFalse();
    assertThat(EventAction.isCustom("custom_ \n")).isFalse();
    assertThat(EventAction.isCustom("custom_" + "x".repeat(101))).isFalse();
  }
}
