package dev.sluice.adapter.web.identity;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.identity.DescribeCaller.Described;
import dev.sluice.application.identity.DescribeCaller.Profile;
import dev.sluice.application.identity.IdentifyCaller;
import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.rbac.Role;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerControllerTest {

  private static final String PATH = "/api/v3/core/users/me/";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void tellsCallersAboutThemselves() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.describeCaller =
        (_, _) ->
            new Described(
                new Profile(
                    Samples.jane(),
                    List.of(Role.named(new RoleId(new UUID(0, 4)), "readers")),
                    List.of("view_system_info"),
                    Map.of("theme", Map.of("base", "dark"))),
                null);

    var response = server.send(get(PATH).cookie(new Cookie("authentik_session", "k3y")));

    String self =
        """
        {
          "pk": 7,
          "username": "jane",
          "name": "Jane <Doe>",
          "is_active": true,
          "is_superuser": true,
          "is_current": true,
          "groups": [{"pk": "00000000-0000-0000-0000-000000000009", "name": "admins"}],
          "roles": [{"pk": "00000000-0000-0000-0000-000000000004", "name": "readers"}],
          "email": "jane@example.org",
          "avatar": "%s",
          "uid": "0d25a51a47b7f482388bd4424640e7e53741f4379afeb248915e983b828afe73",
          "settings": {"theme": {"base": "dark"}},
          "type": "internal",
          "system_permissions": ["view_system_info"]
        }\
        """
            .formatted(InitialsAvatar.of("Jane <Doe>"));
    assertThat(json(response))
        .isEqualTo(json("{\"user\": %s, \"users\": [%s]}".formatted(self, self)));
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }

  private static Profile plain() {
    return new Profile(Samples.jane(), List.of(), List.of(), Map.of());
  }

  @Test
  void tellsWhoReallyCalls() throws Exception {
    useCases.identifyCaller = _ -> Samples.janeBySession();
    useCases.describeCaller = (_, _) -> new Described(plain(), plain());

    var json = json(server.send(get(PATH).cookie(new Cookie("authentik_session", "k3y"))));

    assertThat(json.at("/original/username").stringValue()).isEqualTo("jane");
    assertThat(json.at("/original/is_current").booleanValue()).isFalse();
    assertThat(json.at("/users/0/is_current").booleanValue()).isTrue();
  }

  @Test
  void tellsStrangersNothing() throws Exception {
    var response = server.send(get(PATH));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(json(response))
        .isEqualTo(json("{\"detail\": \"Authentication credentials were not provided.\"}"));
  }

  @ParameterizedTest
  @CsvSource({"Basic abc, Unsupported authentication type", "'Bearer  ', Malformed header"})
  void refusesOddCredentials(String header, String detail) throws Exception {
    var response = server.send(get(PATH).header("Authorization", header));

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(json(response).get("detail").stringValue()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer"})
  void takesACredentialWithoutASpaceForNone(String header) throws Exception {
    var response = server.send(get(PATH).header("Authorization", header));

    assertThat(json(response).get("detail").stringValue())
        .isEqualTo("Authentication credentials were not provided.");
  }

  @Test
  void handsOnTokenAndSession() throws Exception {
    var commands = new ArrayList<IdentifyCaller.Command>();
    useCases.identifyCaller =
        command -> {
          commands.add(command);
          return Samples.janeByToken();
        };
    useCases.describeCaller = (_, _) -> new Described(plain(), null);

    server.send(
        get(PATH)
            .header("Authorization", "bearer t0ken")
            .cookie(new Cookie("authentik_session", "k3y")));

    assertThat(commands)
        .extracting(IdentifyCaller.Command::session, IdentifyCaller.Command::bearer)
        .containsExactly(tuple(new SessionKey("k3y"), "t0ken"));
  }
}
