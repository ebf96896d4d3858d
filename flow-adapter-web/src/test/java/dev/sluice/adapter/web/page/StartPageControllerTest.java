package dev.sluice.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.identity.Caller;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class StartPageControllerTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void sendsStrangersToTheLogin() throws Exception {
    assertThat(leadsTo(Caller.STRANGER)).isEqualTo("/flows/-/default/authentication/");
  }

  @Test
  void sendsOthersToTheirAccount() throws Exception {
    assertThat(leadsTo(Samples.janeBySession())).isEqualTo("/if/user/");
  }

  private String leadsTo(Caller caller) throws Exception {
    useCases.identifyCaller = _ -> caller;
    var response = server.send(get("/").cookie(new Cookie("authentik_session", "k3y")));
    assertThat(response.getStatus()).isEqualTo(302);
    return String.valueOf(response.getHeader("Location"));
  }
}
