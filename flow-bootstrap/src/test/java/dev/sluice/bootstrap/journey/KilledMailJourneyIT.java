package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A server is killed while it sends a mail, and while somebody is half way through a flow. */
@ExtendWith(PostgresExtension.class)
class KilledMailJourneyIT {

  private static final int BACKLOG = 16;
  private static final int PATIENCE = 60_000;

  private final PGSimpleDataSource database;

  @TempDir Path data;

  KilledMailJourneyIT(DataSource database) {
    this.database = (PGSimpleDataSource) database;
  }

  private ServerProcess start() throws Exception {
    return ServerProcess.start(
        data,
        Map.of(
            "SLUICE_DATABASE_URL", database.getURL(),
            "SLUICE_DATABASE_USERNAME", String.valueOf(database.getUser()),
            "SLUICE_DATABASE_PASSWORD", String.valueOf(database.getPassword()),
            "SLUICE_SECRET_KEY", "0123456789abcdef0123456789abcdef",
            "SLUICE_BOOTSTRAP_TOKEN", RunningServer.TOKEN));
  }

  @Test
  void everyMailArrivesAndEveryAnswerIsKept() throws Exception {
    ApiClient waiting;
    ApiClient typing;
    int port;
    try (var first = start();
        var stuck = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
      stuck.setSoTimeout(PATIENCE);
      port = stuck.getLocalPort();
      define(new AdminApi(new ApiClient(first.address())), port);
      waiting = new ApiClient(first.address());
      waiting.get(TestFlows.path("killed-mail"));
      assertThat(mailed(waiting, "killed-ada")).isEqualTo("ak-stage-email");
      assertThat(mailed(new ApiClient(first.address()), "killed-bob")).isEqualTo("ak-stage-email");
      typing = new ApiClient(first.address());
      typing.get(TestFlows.path("killed-prompt"));
      assertThat(
              typing
                  .post(TestFlows.path("killed-prompt"), Map.of("username", "killed-new"))
                  .field("component"))
          .isEqualTo("ak-stage-dummy");
      stuck.accept();
      first.kill();
    }
    endLeases();

    try (var post = new PostOffice(port).opened();
        var second = start()) {
      assertThat(post.receivers(2))
          .containsExactlyInAnyOrder("killed-ada@example.org", "killed-bob@example.org");
      assertThat(waiting.at(second.address()).get(TestFlows.path("killed-mail")).field("component"))
          .isEqualTo("ak-stage-email");
      ApiClient back = typing.at(second.address());
      assertThat(back.get(TestFlows.path("killed-prompt")).field("component"))
          .isEqualTo("ak-stage-dummy");
      assertThat(back.post(TestFlows.path("killed-prompt"), Map.of()).field("component"))
          .isEqualTo("xak-flow-redirect");
      assertThat(
              new AdminApi(new ApiClient(second.address())).list("core/users/?username=killed-new"))
          .hasSize(1);
      assertThat(post.mails(2)).hasSize(2);
    }
  }

  /** As if so much time had passed that another node takes over what was under way. */
  private void endLeases() throws SQLException {
    try (var connection = database.getConnection();
        var mails = connection.prepareStatement("update outbox_mail set next_try = now()");
        var tasks =
            connection.prepareStatement(
                "update scheduled_task set picked = false, picked_by = null,"
                    + " last_heartbeat = null, execution_time = now()")) {
      assertThat(mails.executeUpdate()).isEqualTo(2);
      tasks.executeUpdate();
    }
  }

  private static String mailed(ApiClient visitor, String username) {
    visitor.get(TestFlows.path("killed-mail"));
    return visitor
        .post(TestFlows.path("killed-mail"), Map.of("uid_field", username))
        .field("component");
  }

  private static void define(AdminApi api, int port) {
    for (String name : List.of("killed-ada", "killed-bob")) {
      api.make(
          "core/users/", Map.of("username", name, "name", name, "email", name + "@example.org"));
    }
    flow(
        api,
        "killed-mail",
        made(api, "identification", "killed-who", Map.of("user_fields", List.of("username"))),
        made(api, "email", "killed-mail", Map.of("host", "127.0.0.1", "port", port)));
    String field =
        api.make(
                "stages/prompt/prompts/",
                Map.of(
                    "name", "killed-username",
                    "field_key", "username",
                    "label", "Username",
                    "type", "username"))
            .field("pk");
    flow(
        api,
        "killed-prompt",
        made(api, "prompt/stages", "killed-prompt", Map.of("fields", List.of(field))),
        made(api, "dummy", "killed-dummy", Map.of()),
        made(api, "user_write", "killed-write", Map.of("user_creation_mode", "always_create")));
  }

  private static String made(AdminApi api, String kind, String name, Map<String, ?> config) {
    Map<String, Object> body = new HashMap<>(config);
    body.put("name", name);
    return api.make("stages/" + kind + "/", body).field("pk");
  }

  private static void flow(AdminApi api, String slug, String... stages) {
    Answer flow =
        api.make(
            "flows/instances/",
            Map.of("name", slug, "slug", slug, "title", slug, "designation", "recovery"));
    for (int i = 0; i < stages.length; i++) {
      api.make(
          "flows/bindings/", Map.of("target", flow.field("pk"), "stage", stages[i], "order", i));
    }
  }
}
