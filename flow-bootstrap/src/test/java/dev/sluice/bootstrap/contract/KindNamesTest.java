package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds what kinds are called against a table, and the table against the contract. */
class KindNamesTest {

  private static final Table NAMES = Table.read("kind-names.txt");

  @Test
  void ofStagesAreThoseThatClientsKnow() {
    assertThat(StageKinds.builtIn().names())
        .isNotEmpty()
        .allSatisfy(kind ->
            assertThat(NAMES.find(StageKinds.modelLabel(kind)))
                .contains(
                    "/stages/%s/ %s"
                        .formatted(StageKinds.pathSegment(kind), StageKinds.formComponent(kind))));
  }

  @Test
  void ofPoliciesAreThoseThatClientsKnow() {
    assertThat(PolicyKinds.builtIn().names())
        .isNotEmpty()
        .allSatisfy(kind ->
            assertThat(NAMES.find(PolicyKinds.modelLabel(kind)))
                .contains(
                    "/policies/%s/ %s"
                        .formatted(
                            PolicyKinds.pathSegment(kind), PolicyKinds.formComponent(kind))));
  }

  @Test
  void inTheTableAreAllThatTheContractHas() throws Exception {
    ApiDocument contract = ContractFile.read();
    Set<String> labels =
        contract
            .root()
            .at("/components/schemas/ModelEnum/enum")
            .valueStream()
            .map(JsonNode::asString)
            .filter(label -> label.matches("authentik_(stages|policies)_.*(stage|policy)"))
            .collect(Collectors.toSet());

    assertThat(NAMES.names()).containsAll(labels);
    assertThat(NAMES.names())
        .allSatisfy(label ->
            assertThat(contract.find("post", NAMES.find(label).orElseThrow().split(" ")[0]))
                .as(label)
                .isPresent());
  }
}
