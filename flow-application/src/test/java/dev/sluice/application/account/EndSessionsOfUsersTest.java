package dev.sluice.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FixedIds;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndSessionsOfUsersTest {

  private static final String DELETE = "authentik_core.delete_authenticatedsession";

  private final Desk desk = new Desk();
  private final EndSessionsOfUsers endSessions =
      new EndSessionsOfUsersService(desk.office.authorize(), desk.ports.sessions());

  @Test
  void endsThemAndCountsThem() {
    Caller bob = desk.office.caller(desk.bob);
    desk.inSession(bob, new SessionKey("first"));
    desk.inSession(bob, new SessionKey("second"));
    Caller ada = desk.inSession(desk.office.holderOf(DELETE), new SessionKey("mine"));

    int ended = endSessions.end(ada, List.of(Long.toString(desk.bob.value()), "99", "-3"));

    assertThat(ended).isEqualTo(2);
    assertThat(desk.ports.sessions().list()).extracting(Session::user).containsExactly(ada.user());
  }

  @Test
  void isForThoseWithThePermissionOnAll() {
    desk.inSession(desk.office.caller(desk.bob), new SessionKey("first"));
    var session = new ObjectKey(Accounts.SESSION, FixedIds.of(1).toString());

    for (Caller other :
        List.of(
            Caller.STRANGER, desk.office.caller(desk.bob), desk.office.holderOn(session, DELETE))) {
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> endSessions.end(other, List.of()));
    }
  }

  @Test
  void wantsNumbers() {
    Caller root = desk.office.superuser();

    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("1", "bob"),
            List.of(""),
            List.of("1".repeat(40)),
            Collections.nCopies(1001, "1"))) {
      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> endSessions.end(root, wrong))
          .satisfies(fault ->
              assertThat(fault.problems()).extracting(Problem::field).containsExactly("user_pks"));
    }
  }
}
