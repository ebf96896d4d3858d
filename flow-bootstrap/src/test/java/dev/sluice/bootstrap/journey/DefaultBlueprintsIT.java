package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blueprints that come with the product, on a server that nobody else needs. */
@TestInstance(Lifecycle.PER_CLASS)
class DefaultBlueprintsIT {

  @TempDir static Path data;

  private RunningServer server;

  @BeforeAll
  void start() {
    server =
        RunningServer.in(
            data,
            "--sluice.bootstrap.password=" + RunningServer.PASSWORD,
            "--sluice.bootstrap.token=" + RunningServer.TOKEN);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Answer apply(String pk) {
    return new Blueprints(server).postJson(Blueprints.API + pk + "/apply/", "{}");
  }

  /** Keeps a file as an instance. */
  private String keep(String name, String path, Map<String, ?> context) {
    return AdminApi.on(server)
        .make("managed/blueprints/", Map.of("name", name, "path", path, "context", context))
        .field("pk");
  }

  @Test
  void defaultsAppliedAgainChangeNothing() {
    var blueprints = new Blueprints(server);
    String before = blueprints.counts();
    List<String> defaults = server.bean(BlueprintFiles.class).bundled();

    for (var instance : AdminApi.on(server).list("managed/blueprints/?page_size=100")) {
      if (defaults.contains(instance.path("path").asString())) {
        Answer applied = apply(instance.path("pk").asString());
        assertThat(applied.field("status")).as(applied.text()).isEqualTo("successful");
      }
    }

    assertThat(defaults).hasSize(17);
    assertThat(blueprints.counts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-password-change",
        "default-user-settings-flow",
        "default-recovery-flow",
        "default-enrollment-flow",
        "default-unenrollment-flow",
        "default-authenticator-proof",
        "default-provider-authorization-explicit-consent",
        "default-provider-authorization-implicit-consent",
        "default-provider-invalidation-flow",
        "initial-setup"
      })
  void aFlowIsTheSameAfterItWasExportedRemovedAndImported(String slug) {
    var blueprints = new Blueprints(server);
    String flow = "/api/v3/flows/instances/" + slug + "/";
    String before = blueprints.get(flow + "export/").text();
    assertThat(blueprints.delete(flow).status()).isEqualTo(204);

    Answer imported = blueprints.importText(before);

    assertThat(imported.json().path("success").asBoolean()).as(imported.text()).isTrue();
    assertThat(withoutName(blueprints.get(flow + "export/").text())).isEqualTo(withoutName(before));
  }

  /** It holds the time; and symbols lose the space at their end when they are written again. */
  private static String withoutName(String export) {
    return export
        .lines()
        .filter(line -> !line.startsWith("  name: ") && !line.contains("symbol_charset: "))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "example/flow-enrollment-without-mail.yaml, enrollment-without-mail",
    "example/flow-invitation-enrollment.yaml, invitation-enrollment-flow-internal-engineering",
    "example/flow-login-with-captcha.yaml, default-authentication-flow",
    "example/flow-recovery-with-activation.yaml, recovery-with-activation"
  })
  void anExampleIsListedAndAppliedOnlyWhenSomebodyAsks(String path, String slug) {
    var blueprints = new Blueprints(server);
    assertThat(blueprints.get(Blueprints.API + "available/").text()).contains(path);
    assertThat(blueprints.get(Blueprints.API + "?page_size=100").text()).doesNotContain(path);
    String pk =
        keep(slug, path, Map.of("captcha_public_key", "public", "captcha_private_key", "private"));

    assertThat(apply(pk).field("status")).as(path).isEqualTo("successful");
    String once = blueprints.counts();
    assertThat(apply(pk).field("status")).as(path).isEqualTo("successful");

    assertThat(blueprints.counts()).isEqualTo(once);
    assertThat(blueprints.get("/api/v3/flows/instances/" + slug + "/").status()).isEqualTo(200);
  }

  @Test
  void aCaptchaNeedsTheKeysOfItsProvider() {
    String pk = keep("keyless", "example/flow-login-with-captcha.yaml", Map.of());

    Answer applied = apply(pk);

    assertThat(new Blueprints(server).delete(Blueprints.API + pk + "/").status()).isEqualTo(204);
    assertThat(applied.field("status")).isEqualTo("error");
  }
}
