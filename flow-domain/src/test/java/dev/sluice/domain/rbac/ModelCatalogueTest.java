package dev.sluice.domain.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogueTest {

  @Kind("night_watch")
  record NightWatchStage() implements CustomStage {}

  @Kind("full_moon")
  record FullMoonPolicy() implements CustomPolicy {}

  private final ModelCatalogue catalogue =
      ModelCatalogue.of(StageKinds.builtIn(), PolicyKinds.builtIn());

  @ParameterizedTest
  @CsvSource({
    "authentik_flows.add_flow, Can add Flow",
    "authentik_flows.view_flowstagebinding, Can view Flow Stage Binding",
    "authentik_flows.export_flow, Can export Flow",
    "authentik_flows.view_flow_cache, Can view Flow cache",
    "authentik_core.impersonate, Can impersonate",
    "authentik_core.reset_user_password, Can reset User password",
    "authentik_core.enable_group_superuser, Can enable Group superuser",
    "authentik_rbac.edit_system_settings, Can edit system settings",
    "authentik_crypto.view_certificatekeypair_key, Can view Certificate-Key Pair key",
    "authentik_stages_user_login.change_userloginstage, Can change User Login Stage",
    "authentik_policies_dummy.delete_dummypolicy, Can delete Dummy Policy",
  })
  void namesEveryPermission(String permission, String name) {
    assertThat(catalogue.find(Permission.of(permission))).map(ModelPermission::name).contains(name);
  }

  @Test
  void knowsAModelForEveryKind() {
    assertThat(catalogue.models())
        .extracting(Model::name)
        .containsAll(
            StageKinds.builtIn().names().stream()
                .map(StageKinds::modelLabel)
                .map(ModelName::of)
                .toList());
  }

  @Test
  void knowsKindsFromOutside() {
    ModelCatalogue more =
        ModelCatalogue.of(
            StageKinds.with(List.of(NightWatchStage.class)),
            PolicyKinds.with(List.of(FullMoonPolicy.class)));

    assertThat(more.find(ModelName.of("authentik_stages_night_watch.nightwatchstage")))
        .map(Model::appVerboseName)
        .contains("authentik Stages.Night Watch");
    assertThat(more.find(Permission.of("authentik_policies_full_moon.view_fullmoonpolicy")))
        .map(ModelPermission::name)
        .contains("Can view Full Moon Policy");
    assertThat(more.permissions()).hasSize(catalogue.permissions().size() + 8);
  }

  @Test
  void hasFourPermissionsForEveryModelWithObjects() {
    assertThat(catalogue.models())
        .allSatisfy(model ->
            assertThat(model.permissions())
                .hasSize(model.actions().size() + model.specials().size()));
    assertThat(catalogue.find(Permission.of("authentik_rbac.add_systempermission"))).isEmpty();
  }

  @Test
  void saysWhatAPermissionIsAbout() {
    assertThat(catalogue.find(Permission.of("authentik_flows.inspect_flow")))
        .map(ModelPermission::model)
        .contains(ModelName.of("authentik_flows.flow"));
    assertThat(catalogue.find(Permission.of("authentik_flows.paint_flow"))).isEmpty();
    assertThat(catalogue.find(ModelName.of("authentik_flows.fly"))).isEmpty();
  }

  @Test
  void startsEveryAppLikeTheWireExpects() {
    assertThat(catalogue.permissions())
        .allMatch(permission -> permission.permission().appLabel().startsWith("authentik"));
  }
}
