package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(JourneyExtension.class)
class BlueprintJourneyIT {

  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");
  private static final String FLOWS = "/api/v3/flows/instances/";

  /** Looking for it, holding it, writing it, telling of it: whatever else there is. */
  private static final int EXCHANGES_PER_ENTRY = 14;

  private static final String CLICKS =
      """
      version: 1
      entries:
        - model: authentik_flows.flow
          id: target
          identifiers: {slug: bp-target}
          attrs: {name: Target, title: Target, designation: authentication}
        - model: authentik_flows.flow
          id: flow
          identifiers: {slug: bp-clicks}
          attrs: {name: Clicks, title: !Context title, designation: authentication}
        - model: authentik_stages_dummy.dummystage
          id: first
          identifiers: {name: bp-first}
        - model: authentik_stages_redirect.redirectstage
          id: last
          identifiers: {name: bp-last}
          attrs: {mode: flow, target_flow: !KeyOf target, keep_context: false}
        - model: authentik_policies_dummy.dummypolicy
          id: policy
          identifiers: {name: bp-yes}
          attrs: {result: true, wait_min: 0, wait_max: 1}
        - model: authentik_flows.flowstagebinding
          id: binding
          identifiers: {target: !KeyOf flow, stage: !KeyOf first, order: 10}
          attrs: {evaluate_on_plan: true}
        - model: authentik_flows.flowstagebinding
          identifiers: {target: !KeyOf flow, stage: !KeyOf last, order: 20}
        - model: authentik_policies.policybinding
          identifiers: {target: !KeyOf flow, policy: !KeyOf policy, order: 0}
        - model: authentik_policies.policybinding
          identifiers: {target: !KeyOf binding, policy: !KeyOf policy, order: 0}
          attrs: {negate: false, timeout: 5}
      """;

  @Test
  void theDefaultsAreKeptLikeAnyOther(RunningServer server) {
    var blueprints = new Blueprints(server);

    Answer list = blueprints.get(Blueprints.API + "?search=Default");

    assertThat(list.json().at("/results/0/name").asString())
        .isEqualTo("Default - Authentication flow");
    assertThat(list.json().at("/results/0/status").asString()).isEqualTo("successful");
    assertThat(blueprints.get(Blueprints.API + "available/").text())
        .contains("default/flow-default-invalidation-flow.yaml", "\"last_m\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-authentication-flow", "default-invalidation-flow"})
  void aDefaultFlowIsTheSameAfterItWasExportedRemovedAndImported(
      String slug, RunningServer server) {
    assertThatItComesBack(new Blueprints(server), slug);
  }

  @Test
  void aFlowWithPoliciesAndRedirectsComesBackAndRuns(RunningServer server) {
    var blueprints = new Blueprints(server);
    Answer imported = blueprints.importText(CLICKS, "{\"title\": \"From outside\"}");
    assertThat(imported.json().path("success").asBoolean()).as(imported.text()).isTrue();
    runs(server);

    assertThatItComesBack(blueprints, "bp-clicks");

    runs(server);
  }

  private static void runs(RunningServer server) {
    ApiClient visitor = server.visitor();
    Answer first = visitor.get(TestFlows.path("bp-clicks"));
    assertThat(first.json().at("/flow_info/title").asString()).isEqualTo("From outside");
    assertThat(visitor.post(TestFlows.path("bp-clicks"), CLICK).field("to"))
        .contains("/if/flow/bp-target/");
  }

  private static void assertThatItComesBack(Blueprints blueprints, String slug) {
    String before = exported(blueprints, slug);
    assertThat(blueprints.delete(FLOWS + slug + "/").status()).isEqualTo(204);

    Answer imported = blueprints.importText(before);

    assertThat(imported.json().path("success").asBoolean()).as(imported.text()).isTrue();
    assertThat(withoutName(exported(blueprints, slug))).isEqualTo(withoutName(before));
  }

  private static String exported(Blueprints blueprints, String slug) {
    Answer export = blueprints.get(FLOWS + slug + "/export/");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + slug + ".yaml\"");
    return export.text();
  }

  /** It holds the time. */
  private static String withoutName(String export) {
    return export
        .lines()
        .filter(line -> !line.startsWith("  name: "))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {model: authentik_policies_expression.expressionpolicy, identifiers: {name: x}}",
        "- {model: authentik_stages_prompt.promptstage, identifiers: {name: x}}",
        "- {model: authentik_flows.stage, identifiers: {name: bp-never}}",
        "- {model: authentik_flows.flow, identifiers: {slug: bp-b}, attrs: {designation: none}}",
        "- {model: authentik_flows.flow, identifiers: {slugg: bp-b}}",
        "- {model: authentik_flows.flow, identifiers: {slug: bp-a}, state: must_created}",
        "- {model: authentik_stages_dummy.dummystage, identifiers: {pk: no-key, name: bp-n}}",
        "- {model: authentik_policies.policybinding, identifiers: {target: x, order: 0}}",
        "- {model: authentik_blueprints.metaapplyblueprint, attrs: {identifiers: {name: none}}}",
      })
  void whatIsHalfRightChangesNothingAndSaysWhere(String entry, RunningServer server) {
    var blueprints = new Blueprints(server);
    String before = blueprints.counts();

    Answer refused =
        blueprints.importText(
            """
            version: 1
            entries:
            - {model: authentik_flows.flow, identifiers: {slug: bp-a}, attrs: {name: A, title: A, designation: authentication}}
            """
                + entry);

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.json().path("success").asBoolean()).isFalse();
    assertThat(refused.json().at("/logs/0/event").asString()).contains("entries[1]");
    assertThat(refused.json().at("/logs/0/log_level").asString()).isEqualTo("error");
    assertThat(blueprints.counts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a: [", "version: 3", "entries: 1", "- - - 1", "&a [*a, *a]"})
  void whatIsNoBlueprintIsRefused(String text, RunningServer server) {
    Answer refused = new Blueprints(server).importText(text);

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.json().path("success").asBoolean()).isFalse();
  }

  @Test
  void whatIsTooLargeIsNotRead(RunningServer server) {
    Answer refused = new Blueprints(server).importText("#".repeat(1024 * 1024 + 1));

    assertThat(refused.status()).isEqualTo(413);
  }

  @Test
  void nobodyWithoutPermissionImportsOrExports(RunningServer server) {
    TestPeople.add(server, "bp-nobody", "Nobody");
    ApiClient somebody = server.visitor();

    assertThat(somebody.get(FLOWS + "default-authentication-flow/export/").status()).isEqualTo(403);
    assertThat(
            somebody
                .postRaw(Blueprints.API + "import/", "multipart/form-data; boundary=a", "--a--")
                .status())
        .isEqualTo(403);
  }

  @Test
  void fiveHundredEntriesCostSoMuchForEach(RunningServer server) {
    var blueprints = new Blueprints(server);
    String text = large("bp-large", 124);
    long start = System.nanoTime();

    int exchanges =
        server
            .database()
            .during(
                () -> assertThat(blueprints.importText(text).text()).contains("\"success\":true"))
            .statements();

    System.getLogger(BlueprintJourneyIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            "497 entries: {0} exchanges, {1} ms",
            exchanges,
            (System.nanoTime() - start) / 1_000_000);
    assertThat(exchanges).isLessThan(497 * EXCHANGES_PER_ENTRY);
    assertThat(blueprints.get(FLOWS + "bp-large/").json().path("stages").size()).isEqualTo(124);
  }

  private static String large(String slug, int stages) {
    return """
    version: 1
    entries:
    - {model: authentik_flows.flow, id: f, identifiers: {slug: %s}, attrs: {name: L, title: L, designation: authentication}}
    """
            .formatted(slug)
        + IntStream.range(0, stages)
            .mapToObj(i ->
                """
                - {model: authentik_stages_dummy.dummystage, id: s%1$d, identifiers: {name: %2$s-%1$d}}
                - {model: authentik_flows.flowstagebinding, id: b%1$d, identifiers: {target: !KeyOf f, stage: !KeyOf s%1$d, order: %1$d}}
                - {model: authentik_policies_dummy.dummypolicy, id: p%1$d, identifiers: {name: %2$s-%1$d}}
                - {model: authentik_policies.policybinding, identifiers: {target: !KeyOf b%1$d, policy: !KeyOf p%1$d, order: 0}}
                """
                    .formatted(i, slug))
            .collect(Collectors.joining());
  }

  @Test
  void whatIsKeptMustBeApplicable(RunningServer server) {
    var blueprints = new Blueprints(server);

    assertThat(blueprints.postJson(Blueprints.API, "{\"name\": \"bp-none\"}").text())
        .contains("Either path or content must be set.");
    assertThat(
            blueprints
                .postJson(Blueprints.API, kept("{\\\"version\\\": 3}"))
                .json()
                .at("/content/1")
                .asString())
        .startsWith("- ")
        .contains("Invalid blueprint version");
    assertThat(
            blueprints.postJson(Blueprints.API, "{\"name\": \"n\", \"path\": \"no.yaml\"}").text())
        .contains("path");
  }

  private static String kept(String content) {
    return "{\"name\": \"bp-kept\", \"content\": \"%s\"}".formatted(content);
  }

  @Test
  void whatIsKeptIsAppliedOnDemand(RunningServer server) {
    var blueprints = new Blueprints(server);
    String made =
        blueprints
            .postJson(
                Blueprints.API,
                kept(
                    "entries: [{model: authentik_stages_dummy.dummystage, identifiers: {name: bp-kept}}]"))
            .field("pk");

    Answer applied = blueprints.postJson(Blueprints.API + made + "/apply/", "");

    assertThat(applied.field("status")).isEqualTo("successful");
    assertThat(applied.json().path("managed_models").toString())
        .contains("authentik_stages_dummy.dummystage");
    assertThat(
            blueprints
                .get("/api/v3/stages/dummy/?name=bp-kept")
                .json()
                .at("/pagination/count")
                .asInt())
        .isOne();
  }

  @Test
  void aRegistryIsKeptButCannotBeApplied(RunningServer server) {
    var blueprints = new Blueprints(server);
    Answer made =
        blueprints.postJson(
            Blueprints.API, "{\"name\": \"bp-oci\", \"path\": \"oci://registry/artifact\"}");

    Answer applied = blueprints.postJson(Blueprints.API + made.field("pk") + "/apply/", "");

    assertThat(made.status()).isEqualTo(201);
    assertThat(applied.field("status")).isEqualTo("error");
  }
}
