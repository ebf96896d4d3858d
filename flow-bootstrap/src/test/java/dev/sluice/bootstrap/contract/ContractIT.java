package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.bootstrap.journey.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds what the server really answers against the contract, operation by operation. */
@ExtendWith(ContractExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ContractIT {

  private Map<String, List<Operation>> wanted;
  private Map<String, Outcome> outcomes;

  @BeforeAll
  void doEverythingOnce(RunningServer server) throws Exception {
    ApiDocument contract = ContractFile.read();
    var scope = new Scope(contract);
    wanted = scope.wanted();
    outcomes = new Tour(contract, new Administrator(server)).through(scope.operations());
  }

  @TestFactory
  Stream<DynamicContainer> answersAsTheContractSays() {
    return wanted.entrySet().stream()
        .map(group ->
            dynamicContainer(
                group.getKey(),
                group.getValue().stream()
                    .map(operation ->
                        dynamicTest(operation.id(), () -> check(outcome(operation))))));
  }

  private static void check(Outcome outcome) {
    assumeTrue(outcome.isServed(), "not served");
    assertThat(outcome.failures()).as(outcome.operation().id()).isEmpty();
  }

  @Test
  void servesNoLessThanItDid() {
    wanted.forEach((group, operations) -> {
      List<String> missing =
          operations.stream()
              .filter(operation -> !outcome(operation).isRight())
              .map(Operation::id)
              .toList();
      int served = operations.size() - missing.size();
      System.out.println(
          "[contract] %s: served %d of %d%s"
              .formatted(
                  group,
                  served,
                  operations.size(),
                  missing.isEmpty() ? "" : ", not " + String.join(" ", missing)));
    });

    assertThat(wanted.keySet())
        .allSatisfy(group -> assertThat(served(group)).isGreaterThanOrEqualTo(Scope.floor(group)));
  }

  @Test
  void exceptionsAreOnlyWhatIsNotServed() {
    assertThat(outcomes.keySet()).containsAll(Scope.EXCEPTIONS);
    assertThat(outcomes.values())
        .filteredOn(outcome -> Scope.EXCEPTIONS.contains(outcome.operation().id()))
        .filteredOn(Outcome::isServed)
        .extracting(outcome -> outcome.operation().id())
        .isEmpty();
  }

  /** Clients are generated from it. */
  @Test
  void theDocumentOfTheServerNamesWhatItServes(RunningServer server) throws Exception {
    Served served = Served.by(new Administrator(server));
    assumeTrue(served.isOwnDocument(), "the server has no document");

    assertThat(served.operations())
        .extracting(Operation::id)
        .containsAll(
            outcomes.values().stream()
                .filter(Outcome::isServed)
                .map(outcome -> outcome.operation().id())
                .toList());
    List<String> described = served.operations().stream().map(Operation::id).toList();
    assertThat(outcomes.values())
        .filteredOn(outcome -> described.contains(outcome.operation().id()))
        .filteredOn(outcome -> outcome.wasTried() && !outcome.isServed())
        .isEmpty();
  }

  private int served(String group) {
    return (int)
        wanted.getOrDefault(group, List.of()).stream()
            .filter(operation -> outcome(operation).isRight())
            .count();
  }

  private Outcome outcome(Operation operation) {
    return outcomes.getOrDefault(operation.id(), new Outcome(operation, List.of()));
  }
}
