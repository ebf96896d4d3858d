package dev.sluice.adapter.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.ConfigureStage.Prepared;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.flow.FlowSlug;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ConfigureControllerTest {

  private static final String STAGE = "00000000-0000-0000-0000-000000000004";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void leadsIntoTheFlowThatWasPlanned() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.configureStage = (_, _, _) -> new Prepared(new FlowSlug("set-up"), List.of());

    assertThat(open(STAGE + "/?next=%2Fif%2Fuser%2F").getHeader("Location"))
        .isEqualTo("/if/flow/set-up/?next=%2Fif%2Fuser%2F");
  }

  @Test
  void sendsStrangersToTheLoginAndBack() throws Exception {
    useCases.identifyCaller = _ -> Caller.STRANGER;

    assertThat(open(STAGE + "/").getHeader("Location"))
        .isEqualTo(
            "/flows/-/default/authentication/?next=%2Fflows%2F-%2Fconfigure%2F" + STAGE + "%2F");
  }

  @Test
  void knowsNoStageThatCannotBe() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();

    assertThat(open("password/").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse open(String rest) throws Exception {
    return server.send(
        get(URI.create("/flows/-/configure/" + rest))
            .cookie(new Cookie("authentik_session", "k3y")));
  }
}
