package dev.sluice.adapter.web.flow;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.ClientEffect.KeepSession;
import dev.sluice.application.execution.PrepareFlow;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class FlowControllerTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void preparesAFlowForItsCaller() throws Exception {
    var prepared = new ArrayList<PrepareFlow.Command>();
    useCases.identifyCaller = _ -> Samples.janeByToken();
    useCases.prepareFlow =
        command -> {
          prepared.add(command);
          return List.of(new KeepSession(new SessionKey("n3w"), null));
        };

    var response = server.send(executing("login"));

    assertThat(json(response)).isEqualTo(json("{\"link\": \"http://localhost/if/flow/login/\"}"));
    assertThat(response.getCookie("authentik_session")).isNotNull();
    assertThat(prepared)
        .extracting(PrepareFlow.Command::flow, PrepareFlow.Command::caller)
        .containsExactly(tuple("login", Samples.janeByToken()));
  }

  @Test
  void preparesNothingForStrangers() throws Exception {
    var response = server.send(get("/api/v3/flows/instances/login/execute/"));

    assertThat(response.getStatus()).isEqualTo(403);
  }

  @Test
  void saysThatAFlowIsNotForItsCaller() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeByToken();
    useCases.prepareFlow =
        _ -> {
          throw new FlowFault.Invalid(List.of(Problem.invalid("Flow not applicable.")));
        };

    var response = server.send(executing("login"));

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(json(response))
        .isEqualTo(json("{\"non_field_errors\": [\"Flow not applicable.\"]}"));
  }

  private static MockHttpServletRequestBuilder executing(String slug) {
    return get("/api/v3/flows/instances/{slug}/execute/", slug).header("Authorization", "Bearer k");
  }
}
