package dev.sluice.application.rbac;

import static dev.sluice.application.rbac.Office.CHANGE_FLOW;
import static dev.sluice.application.rbac.Office.FLOW;
import static dev.sluice.application.rbac.Office.VIEW_FLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.identity.Caller;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorizeTest {

  private final Office office = new Office();
  private final Authorize authorize = office.authorize();

  @Test
  void letsStrangersDoNothing() {
    assertThat(authorize.authorize(Caller.STRANGER)).isEqualTo(Authority.NOBODY);
    assertThat(authorize.authorize(Caller.STRANGER, Set.of(FLOW))).isEqualTo(Authority.NOBODY);
  }

  @Test
  void letsTheInactiveDoNothing() {
    UserId ada = office.user("ada", office.group("admins", true));
    office.ports().users().activate(ada, false);

    assertThat(authorize.authorize(office.caller(ada))).isEqualTo(new Authority(ada, Grants.NONE));
  }

  @Test
  void letsMembersBelowASuperuserGroupDoEverything() {
    GroupId parent = office.group("parent", true);
    UserId ada = office.user("ada", office.group("child", false, parent));

    assertThat(authorize.authorize(office.caller(ada))).isEqualTo(new Authority(ada, Grants.ALL));
  }

  @Test
  void letsOthersDoWhatTheirRolesHold() {
    UserId ada = office.user("ada");
    office.rbac().grants().add(office.role("readers", ada), List.of(VIEW_FLOW), null);

    assertThat(authorize.authorize(office.caller(ada)))
        .isEqualTo(new Authority(ada, new Grants(false, Set.of(VIEW_FLOW), Map.of())));
  }

  @Test
  void readsOnlyTheObjectsThatAreAsked() {
    Caller ada = office.holderOn(office.flow("1"), VIEW_FLOW.text(), CHANGE_FLOW.text());

    assertThat(authorize.authorize(ada, Set.of(FLOW)).visibility(FLOW))
        .isEqualTo(new Visibility.Objects(Set.of("1")));
    assertThat(
            authorize
                .authorize(ada, Set.of(ModelName.of("authentik_flows.stage")))
                .visibility(FLOW))
        .isEqualTo(new Visibility.Nothing());
  }
}
