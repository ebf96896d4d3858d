package dev.sluice.adapter.web.identity;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SessionControllerTest {

  private static final String PATH = "/api/v3/core/authenticated_sessions/";
  private static final UUID ID = UUID.fromString("019aab2c-1d2e-7f30-8a4b-5c6d7e8f9012");

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);
  private final List<Ended> ended = new ArrayList<>();

  private record Ended(Caller caller, SessionId session, String userAgent) {}

  private void end(Caller caller, SessionId session, Client client) {
    ended.add(new Ended(caller, session, client.userAgent()));
  }

  private static MockHttpServletRequestBuilder withCsrf(String id) {
    return delete(PATH + id + "/")
        .cookie(new Cookie("authentik_session", "k3y"), new Cookie("authentik_csrf", "t"))
        .header("X-authentik-CSRF", "t");
  }

  @Test
  void endsASessionOfTheCaller() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.endSession = this::end;

    var response = server.send(withCsrf(ID.toString()).header("User-Agent", "test"));

    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(ended)
        .containsExactly(new Ended(Samples.janeBySession(), new SessionId(ID), "test"));
  }

  @Test
  void endsNoneThatTheCallerHasNot() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.endSession =
        (_, _, _) -> {
          throw new FlowFault.NotFound("session");
        };

    var response = server.send(withCsrf(ID.toString()));

    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(json(response)).isEqualTo(json("{\"detail\": \"Not found.\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "019aab2c-1d2e-7f30-8a4b-5c6d7e8f90123", "-", "%20"})
  void findsNoneByWhatIsNoIdentifier(String id) throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();

    assertThat(server.send(withCsrf(id)).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"019aab2c-1d2e-7f30-8a4b-5c6d7e8f9012", "1"})
  void refusesStrangers(String id) throws Exception {
    var response = server.send(delete(PATH + id + "/"));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(json(response).get("detail").stringValue())
        .isEqualTo("Authentication credentials were not provided.");
  }

  @Test
  void refusesWhatOtherSitesMakeABrowserSend() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();

    var response =
        server.send(delete(PATH + ID + "/").cookie(new Cookie("authentik_session", "k3y")));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(json(response).get("detail").stringValue())
        .isEqualTo("CSRF Failed: CSRF token missing.");
  }
}
