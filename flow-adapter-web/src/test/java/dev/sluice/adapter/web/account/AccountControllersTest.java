package dev.sluice.adapter.web.account;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.account.CreateRecoveryLink.RecoveryLink;
import dev.sluice.application.account.CreateServiceAccount.ServiceAccount;
import dev.sluice.application.account.Impersonate.Outcome;
import dev.sluice.application.account.ListUserPaths;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AccountControllersTest {

  private static final String CORE = "/api/v3/core";
  private static final String GROUP = CORE + "/groups/00000000-0000-0000-0000-000000000009";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  AccountControllersTest() {
    useCases.identifyCaller = _ -> Samples.janeByToken();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return server.send(request.header("Authorization", "Bearer k3y"));
  }

  private MockHttpServletResponse send(String path, String body) throws Exception {
    return send(post(path).contentType("application/json").content(body));
  }

  @Test
  void handsOnPasswordsAndHashes() throws Exception {
    assertThat(send(CORE + "/users/7/set_password/", "{\"password\": \"a\"}").getStatus())
        .isEqualTo(204);
    assertThat(send(CORE + "/users/7/set_password_hash/", "{}").getStatus()).isEqualTo(204);

    assertThat(useCases.setPassword.asked())
        .containsExactly("password of 7: {password=Text[text=a]}", "hash of 7: {}");
  }

  @Test
  void handsOnMembersOfGroups() throws Exception {
    assertThat(send(GROUP + "/add_user/", "{\"pk\": 7}").getStatus()).isEqualTo(204);
    assertThat(send(GROUP + "/remove_user/", "{\"pk\": 7}").getStatus()).isEqualTo(204);

    assertThat(useCases.changeGroupMembers.asked())
        .containsExactly(
            "into 00000000-0000-0000-0000-000000000009: {pk=Whole[number=7]}",
            "out of 00000000-0000-0000-0000-000000000009: {pk=Whole[number=7]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users/jane/set_password/",
        "/users/0/recovery/",
        "/users/99999999999999999999/impersonate/",
        "/groups/writers/add_user/"
      })
  void findsNothingAtWhatIsNoKey(String path) throws Exception {
    assertThat(send(CORE + path, "{}").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/users/7/set_password/",
        "/users/7/set_password_hash/",
        "/users/7/recovery/",
        "/users/7/impersonate/",
        "/users/service_account/",
        "/groups/x/add_user/",
        "/groups/x/remove_user/",
        "/tokens/robot/set_key/"
      })
  void refusesStrangersWhateverTheySend(String path) throws Exception {
    assertThat(server.send(post(CORE + path).content("{")).getStatus()).isEqualTo(403);
  }

  @Test
  void refusesWhatIsNoObject() throws Exception {
    assertThat(send(CORE + "/users/7/set_password/", "[1]").getStatus()).isEqualTo(400);
    assertThat(send(CORE + "/users/7/set_password/", "{").getStatus()).isEqualTo(400);
    assertThat(send(post(CORE + "/users/7/set_password/").content("a=b")).getStatus())
        .isEqualTo(415);
    assertThat(send(get(CORE + "/users/7/set_password/")).getStatus()).isEqualTo(405);
  }

  @Test
  void writesTheRecoveryLink() throws Exception {
    useCases.createRecoveryLink =
        (_, _, sent, _) -> {
          assertThat(sent).isEqualTo(Value.Fields.NONE);
          return new RecoveryLink(new FlowSlug("recover"), new TokenKey("k/y"));
        };

    assertThat(json(send(post(CORE + "/users/7/recovery/"))))
        .isEqualTo(json("{\"link\": \"http://localhost/if/flow/recover/?flow_token=k%2Fy\"}"));
  }

  @Test
  void givesTheSessionOfAnImpersonationItsNewKey() throws Exception {
    useCases.impersonate =
        (_, _, _, _) ->
            new Outcome.Begun(List.of(new ClientEffect.KeepSession(new SessionKey("n3w"), null)));

    var response = send(CORE + "/users/8/impersonate/", "{\"reason\": \"ticket\"}");

    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(response.getHeaders("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("authentik_session=n3w;"));
  }

  @Test
  void saysNothingWhereItDeclinesToImpersonate() throws Exception {
    useCases.impersonate = (_, _, _, _) -> new Outcome.Declined();

    var response = send(CORE + "/users/7/impersonate/", "{}");

    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void endsAnImpersonation() throws Exception {
    useCases.endImpersonation = (_, _) -> List.of();

    assertThat(send(get(CORE + "/users/impersonate_end/")).getStatus()).isEqualTo(204);
    assertThat(server.send(get(CORE + "/users/impersonate_end/")).getStatus()).isEqualTo(403);
  }

  @Test
  void listsPaths() throws Exception {
    var queries = new ArrayList<ListUserPaths.Query>();
    useCases.listUserPaths =
        (_, query) -> {
          queries.add(query);
          return List.of("a", "users");
        };

    var response = send(get(CORE + "/users/paths/?search=x y&path=a&path_startswith=b"));

    assertThat(json(response)).isEqualTo(json("{\"paths\": [\"a\", \"users\"]}"));
    assertThat(queries).containsExactly(new ListUserPaths.Query("x y", "a", "b"));
  }

  @Test
  void showsTheAppPasswordOfAServiceAccountOnce() throws Exception {
    Group group = new Group(new GroupId(new UUID(0, 9)), "robot", false, Map.of());
    useCases.createServiceAccount =
        (_, _, _) -> new ServiceAccount(Samples.jane(), group, new TokenKey("k3y"));
    var response = send(CORE + "/users/service_account/", "{\"name\": \"jane\"}");

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(json(response))
        .isEqualTo(
            json(
                """
                {
                  "username": "jane",
                  "token": "k3y",
                  "user_uid": "0d25a51a47b7f482388bd4424640e7e53741f4379afeb248915e983b828afe73",
                  "user_pk": 7,
                  "group_pk": "00000000-0000-0000-0000-000000000009"
                }\
                """));

    useCases.createServiceAccount =
        (_, _, _) -> new ServiceAccount(Samples.jane(), null, new TokenKey("k3y"));
    assertThat(json(send(CORE + "/users/service_account/", "{}")).has("group_pk")).isFalse();
  }

  @Test
  void showsAndReplacesTheKeyOfAToken() throws Exception {
    var asked = new ArrayList<String>();
    useCases.viewTokenKey = (_, identifier, _) -> new TokenKey("key of " + identifier);
    useCases.setTokenKey = (_, identifier, sent, _) -> asked.add(identifier + sent.fields());

    assertThat(json(send(get(CORE + "/tokens/robot/view_key/"))))
        .isEqualTo(json("{\"key\": \"key of robot\"}"));
    assertThat(send(CORE + "/tokens/robot/set_key/", "{\"key\": \"a\"}").getStatus())
        .isEqualTo(204);
    assertThat(asked).containsExactly("robot{key=Text[text=a]}");
  }

  @Test
  void endsTheSessionsOfSeveralUsers() throws Exception {
    var asked = new ArrayList<List<String>>();
    useCases.endSessionsOfUsers =
        (_, users) -> {
          asked.add(users);
          return 3;
        };

    var some = send(delete(CORE + "/authenticated_sessions/bulk_delete/?user_pks=1&user_pks=2,3"));
    send(delete(CORE + "/authenticated_sessions/bulk_delete/"));

    assertThat(json(some)).isEqualTo(json("{\"deleted\": 3}"));
    assertThat(asked).containsExactly(List.of("1", "2,3"), List.of());
  }

  @Test
  void printsNoSecret() {
    assertThat(new RecoveryLinkJson("s3cret")).hasToString("RecoveryLinkJson[]");
    assertThat(new TokenKeyJson("s3cret")).hasToString("TokenKeyJson[]");
    assertThat(new ServiceAccountJson("robot", "s3cret", "uid", 7, null).toString())
        .doesNotContain("s3cret");
  }
}
