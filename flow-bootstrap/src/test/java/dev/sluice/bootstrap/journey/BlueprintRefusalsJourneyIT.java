package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.blueprint.DiscoverBlueprints;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(JourneyExtension.class)
class BlueprintRefusalsJourneyIT {

  private static final String KEY = "a-key-of-an-importer-0001";

  /** Right in itself: what follows has to undo it. */
  private static final String FIRST =
      """
      version: 1
      entries:
      - {model: authentik_stages_dummy.dummystage, identifiers: {name: bp-hostile}}
      """;

  private static final String IMPORTER =
      """
      version: 1
      entries:
      - model: authentik_core.user
        id: importer
        identifiers: {username: bp-importer}
        attrs:
          name: Importer
          permissions:
          - authentik_blueprints.add_blueprintinstance
          - authentik_stages_dummy.add_dummystage
          - authentik_stages_dummy.change_dummystage
          - authentik_stages_dummy.delete_dummystage
          - authentik_core.add_user
          - authentik_core.change_user
          - authentik_core.delete_user
      - model: authentik_core.token
        identifiers: {identifier: bp-importer}
        attrs: {user: !KeyOf importer, intent: api, expiring: false, key: a-key-of-an-importer-0001}
      """;

  static List<Arguments> hostile() {
    return Stream.of(
            Arguments.of("alias bomb", FIRST + bomb()),
            Arguments.of("10 MB", FIRST + "#".repeat(10 * 1024 * 1024)),
            Arguments.of("deep nesting", FIRST + "context: " + "[".repeat(20_000)),
            Arguments.of("a key twice", FIRST + "entries: []\n"),
            Arguments.of("wrong types", "version: [1]\nentries: {a: 1}\ncontext: no map\n"),
            Arguments.of("an attribute of a wrong type", FIRST + dummy("{throw_error: [1]}")),
            Arguments.of("an attribute that is a map", FIRST + dummy("no map")),
            Arguments.of(
                "half right",
                FIRST + "- {model: authentik_flows.flow, identifiers: {slug: bp-hostile}}\n"),
            Arguments.of(
                "half right with a password",
                FIRST
                    + "- {model: authentik_core.user, identifiers: {username: bp-hostile},"
                    + " attrs: {name: x, password: secret, type: none}}\n"))
        .toList();
  }

  private static String bomb() {
    var bomb = new StringBuilder("context:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 10; level++) {
      String nine = ("*a" + (level - 1) + ", ").repeat(9);
      bomb.append("  a%d: &a%d [%s]\n".formatted(level, level, nine));
    }
    return bomb.toString();
  }

  private static String dummy(String attributes) {
    return "- {model: authentik_stages_dummy.dummystage, identifiers: {name: bp-hostile-2},"
        + " attrs: "
        + attributes
        + "}\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatIsHostileChangesNoTable(String what, String text, RunningServer server) {
    var blueprints = new Blueprints(server);
    Map<String, Long> before = RowCounts.of(server);

    String answer = refused(blueprints, text);

    assertThat(before).hasSizeGreaterThan(20);
    assertThat(answer).doesNotContain("\"success\":true");
    assertThat(RowCounts.of(server)).isEqualTo(before);
  }

  private static String refused(Blueprints blueprints, String text) {
    try {
      Answer refused = blueprints.importText(text);
      assertThat(refused.status()).isIn(200, 413);
      return refused.text();
    } catch (UncheckedIOException closed) {
      // nobody reads the rest of what is too large
      return "";
    }
  }

  @Test
  void whoHoldsAPartOfThePermissionsChangesNothing(RunningServer server) {
    var blueprints = new Blueprints(server);
    assertThat(blueprints.importText(IMPORTER).text()).contains("\"success\":true");
    String flow =
        "- {model: authentik_flows.flow, id: f, identifiers: {slug: bp-partial},"
            + " attrs: {name: P, title: P, designation: authentication}}\n";
    String password =
        "- {model: authentik_core.user, id: u, identifiers: {username: akadmin},"
            + " attrs: {password: taken over}}\n";
    String permission =
        "- {model: authentik_core.user, id: u, identifiers: {username: bp-importer},"
            + " attrs: {permissions: [authentik_flows.add_flow]}}\n";
    Map<String, Long> before = RowCounts.of(server);

    assertForbidden(blueprints, flow, "authentik_flows.add_flow");
    assertForbidden(blueprints, password, "authentik_core.reset_user_password");
    assertForbidden(blueprints, permission, "authentik_rbac.assign_role_permissions");

    assertThat(RowCounts.of(server)).isEqualTo(before);
    assertThat(blueprints.importAs(KEY, FIRST).text()).contains("\"success\":true");
    blueprints.importText(FIRST.replace("{model", "{state: absent, model"));
  }

  private static void assertForbidden(Blueprints blueprints, String entry, String missing) {
    Answer refused = blueprints.importAs(KEY, FIRST + entry);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.field("detail")).contains("entries[1]", missing);
  }

  @Test
  void whatIsDisabledStaysUnapplied(RunningServer server) {
    var blueprints = new Blueprints(server);
    var discover = server.bean(DiscoverBlueprints.class);
    String pk =
        blueprints
            .postJson(
                Blueprints.API,
                "{\"name\": \"bp-disabled\", \"enabled\": false, \"content\":"
                    + " \"entries: [{model: authentik_stages_dummy.dummystage,"
                    + " identifiers: {name: bp-disabled}}]\"}")
            .field("pk");
    String stages = "/api/v3/stages/dummy/?name=bp-disabled";

    discover.discover();

    assertThat(blueprints.get(Blueprints.API + pk + "/").field("status")).isEqualTo("unknown");
    assertThat(blueprints.get(stages).json().at("/pagination/count").asInt()).isZero();
    server
        .visitor()
        .patchAs(RunningServer.TOKEN, Blueprints.API + pk + "/", Map.of("enabled", true));
    discover.discover();
    assertThat(blueprints.get(Blueprints.API + pk + "/").field("status")).isEqualTo("successful");
    assertThat(blueprints.get(stages).json().at("/pagination/count").asInt()).isOne();
  }
}
