package dev.sluice.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

class DefinitionJsonTest {

  private final Json json = new Json();
  private final DefinitionJson definitions =
      new DefinitionJson(
          json,
          new ConfigJson(json, StageKinds.builtIn(), PolicyKinds.builtIn(), new PlainKeyring()));

  @Test
  void writesADefinitionAsItWasReadFromItsGolden() {
    JSONB golden = Golden.read("definition/1.json");

    FlowDefinition definition = definitions.read(golden, 4);

    assertThat(Golden.tree(definitions.write(definition))).isEqualTo(Golden.tree(golden));
    assertThat(definition.revision()).isEqualTo(4);
  }

  @Test
  void namesNoClass() {
    JSONB written = definitions.write(definitions.read(Golden.read("definition/1.json"), 4));

    assertThat(written.data()).doesNotContain("dev.sluice").doesNotContain("PasswordStage");
  }
}
