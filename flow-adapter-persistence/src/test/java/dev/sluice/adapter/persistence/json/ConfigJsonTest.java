package dev.sluice.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.policy.kind.GeoIpPolicy;
import dev.sluice.domain.policy.kind.PasswordExpiryPolicy;
import dev.sluice.domain.policy.kind.PasswordPolicy;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.policy.kind.UniquePasswordPolicy;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Set;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigJsonTest {

  private static final StageKinds STAGES = StageKinds.builtIn();
  private static final PolicyKinds POLICIES = PolicyKinds.builtIn();

  private final ConfigJson configs =
      new ConfigJson(new Json(), STAGES, POLICIES, new PlainKeyring());

  static Set<String> stageKinds() {
    return STAGES.names();
  }

  static Set<String> policyKinds() {
    return POLICIES.names();
  }

  @ParameterizedTest
  @MethodSource("stageKinds")
  void writesAStageAsItWasReadFromItsGolden(String kind) {
    JSONB golden = Golden.read("stage-config/" + kind + "-1.json");

    StageConfig config = configs.readStage(kind, golden);

    assertThat(Golden.tree(configs.write(config))).isEqualTo(Golden.tree(golden));
    assertThat(configs.kindOf(config)).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource("stageKinds")
  void keepsTheReferencesOfAStageInOrder(String kind) {
    StageConfig config = configs.readStage(kind, Golden.read("stage-config/" + kind + "-1.json"));

    StageConfig again = configs.readStage(kind, configs.write(config));

    assertThat(again).isEqualTo(config);
    assertThat(again.references()).isEqualTo(config.references());
  }

  @Test
  void sealsSecrets() {
    var config = CaptchaStage.of("site", new Secret("hunter2"));

    JSONB written = configs.write(config);

    assertThat(written.data()).contains("private_key").doesNotContain("hunter2");
    assertThat(configs.readStage("captcha", written)).isEqualTo(config);
    assertThat(config.toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @MethodSource("policyKinds")
  void writesAPolicyAsItWasReadFromItsGolden(String kind) {
    JSONB golden = Golden.read("policy-config/" + kind + "-1.json");

    PolicyConfig config = configs.readPolicy(kind, golden);

    assertThat(Golden.tree(configs.write(config))).isEqualTo(Golden.tree(golden));
    assertThat(configs.kindOf(config)).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource("stageKinds")
  void refusesAFieldThatNobodyKnows(String kind) {
    JSONB odd = JSONB.jsonb("{\"nobody_knows\": 1}");

    assertThatIllegalStateException().isThrownBy(() -> configs.readStage(kind, odd));
  }

  @Test
  void givesAnAbsentFieldItsDefault() {
    assertThat(Golden.tree(configs.write(configs.readStage("dummy", JSONB.jsonb("{}")))))
        .isEqualTo(Golden.tree(JSONB.jsonb("{\"throw_error\": false}")));
  }

  @Test
  void givesAbsentFieldsOfAPolicyTheirDefaults() {
    assertThat(configs.readPolicy("geoip", JSONB.jsonb("{\"countries\": []}")))
        .isEqualTo(new GeoIpPolicy(List.of(), List.of(), false, 100L, 50, 5, false, 100));
    assertThat(configs.readPolicy("password", JSONB.jsonb("{}")))
        .isEqualTo(
            new PasswordPolicy(
                "password",
                true,
                false,
                false,
                0,
                0,
                0,
                0,
                0,
                "!\\\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ",
                "",
                0,
                2));
    assertThat(configs.readPolicy("password_expiry", JSONB.jsonb("{\"days\": 90}")))
        .isEqualTo(new PasswordExpiryPolicy(90, false));
    assertThat(configs.readPolicy("unique_password", JSONB.jsonb("{}")))
        .isEqualTo(new UniquePasswordPolicy("password", 1));
  }

  @Test
  void sealsSecretsAndLeavesBlankOnesAlone() {
    var stage = (EmailStage) configs.readStage("email", Golden.read("stage-config/email-1.json"));
    StageConfig open = configs.readStage("email", JSONB.jsonb("{}"));

    assertThat(stage.password()).isEqualTo(new Secret("s3cret"));
    assertThat(configs.write(stage).data()).doesNotContain("s3cret");
    assertThat(configs.readStage("email", configs.write(open))).isEqualTo(open);
  }

  @Test
  void refusesAKindThatNobodyKnows() {
    assertThatIllegalStateException()
        .isThrownBy(() -> configs.readStage("teleport", JSONB.jsonb("{}")))
        .withMessage("no kind of stage is called teleport");
    assertThatIllegalStateException()
        .isThrownBy(() -> configs.readPolicy("teleport", JSONB.jsonb("{}")));
  }
}
