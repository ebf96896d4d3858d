package dev.sluice.adapter.web.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.CancelExecution;
import dev.sluice.application.execution.ChooseFlow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowPagesControllerTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);
  private final List<CancelExecution.Command> cancelled = new ArrayList<>();
  private final List<ChooseFlow.Command> chosen = new ArrayList<>();

  FlowPagesControllerTest() {
    useCases.cancelExecution = cancelled::add;
    useCases.chooseFlow =
        command -> {
          chosen.add(command);
          return Optional.of(new FlowSlug("login"));
        };
  }

  @ParameterizedTest
  @CsvSource({
    "/a?b=c, /a?b=c",
    "//evil.example, /",
    "https://evil.example, /",
    "/\\evil.example, /",
    "javascript:alert(1), /",
    "'', /",
  })
  void leavesAFlowForAnAddressHere(String next, String location) throws Exception {
    var response =
        server.send(
            get("/flows/-/cancel/")
                .param("flow", "login")
                .param("next", next)
                .cookie(new Cookie("authentik_session", "k3y")));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo(location);
    assertThat(cancelled)
        .containsExactly(new CancelExecution.Command(new SessionKey("k3y"), new FlowSlug("login")));
  }

  @Test
  void leavesAllFlows() throws Exception {
    var response = server.send(get("/flows/-/cancel/"));

    assertThat(response.getHeader("Location")).isEqualTo("/");
    assertThat(cancelled).containsExactly(new CancelExecution.Command(null, null));
  }

  @Test
  void leavesNoFlowThatCannotBe() throws Exception {
    var response = server.send(get("/flows/-/cancel/").param("flow", "a.b"));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(cancelled).isEmpty();
  }

  @Test
  void opensTheFlowForAPurpose() throws Exception {
    var response =
        server.send(get(URI.create("/flows/-/default/stage_configuration/?next=%2Fa&x")));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/if/flow/login/?next=%2Fa&x");
    assertThat(chosen)
        .extracting(ChooseFlow.Command::designation)
        .containsExactly(FlowDesignation.STAGE_CONFIGURATION);
  }

  @Test
  void knowsNoOtherPurpose() throws Exception {
    assertThat(server.send(get("/flows/-/default/world_peace/")).getStatus()).isEqualTo(404);
    assertThat(chosen).isEmpty();
  }

  @Test
  void saysWhenThereIsNoFlowForAPurpose() throws Exception {
    useCases.chooseFlow = _ -> Optional.empty();

    assertThat(server.send(get("/flows/-/default/recovery/")).getStatus()).isEqualTo(404);
  }
}
