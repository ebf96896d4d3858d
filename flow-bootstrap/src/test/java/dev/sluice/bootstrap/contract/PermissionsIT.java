package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.bootstrap.contract.Attempts.Cast;
import dev.sluice.bootstrap.contract.Rule.Entry;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.domain.rbac.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Holds who may do what against a table; what stands in no line of it may not be there. */
@ExtendWith(ContractExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PermissionsIT {

  private List<Operation> operations;
  private Set<Permission> permissions;
  private Cast cast;
  private Cast ownCast;
  private Set<String> inContract;

  @BeforeAll
  void meetTheCast(RunningServer server) throws Exception {
    var administrator = new Administrator(server);
    Served served = Served.by(administrator);
    ApiDocument contract = ContractFile.read();
    Map<String, Operation> described =
        contract.operations().stream().collect(Collectors.toMap(Operation::id, one -> one));
    inContract = described.keySet();
    // what a request needs the contract says better than a document of our own
    operations =
        served.operations().stream()
            .map(operation -> described.getOrDefault(operation.id(), operation))
            .toList();
    permissions = Grantee.permissions(server);
    Grantee grantee = Grantee.named(server, "grantee");
    cast = cast(server, contract, grantee, administrator);
    ownCast = cast(server, served.document(), grantee, administrator);
    Preparation.flows(cast.stock(), administrator);
  }

  private static Cast cast(
      RunningServer server, ApiDocument document, Grantee grantee, Administrator administrator) {
    var stock = new Stock(document, administrator);
    return new Cast(
        stock, new Requests(document, stock), Caller.anonymous(server), grantee, administrator);
  }

  private Cast cast(Operation operation) {
    return inContract.contains(operation.id()) ? cast : ownCast;
  }

  @TestFactory
  Stream<DynamicTest> refusesWhoeverLacksWhatTheTableDemands() {
    return operations.stream()
        .map(operation -> dynamicTest(operation.id(), () -> check(operation)));
  }

  private void check(Operation operation) {
    var rule = PermissionTable.find(operation);

    assertThat(rule).as("a line in permissions.txt about " + operation.id()).isPresent();
    assertThat(operation.isAboutAnObject() && cast(operation).object(operation).isMissingNode())
        .as("nothing to try %s on", operation.id())
        .isFalse();
    assertThat(
            new Attempts(operation, rule.orElseThrow().among(permissions), cast(operation))
                .surprises())
        .as(operation.id())
        .isEmpty();
  }

  @Test
  void everyOperationOfTheContractHasALine() throws Exception {
    var wanted = new Scope(ContractFile.read()).wanted();

    assertThat(wanted.values().stream().flatMap(List::stream))
        .filteredOn(operation -> PermissionTable.find(operation).isEmpty())
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> showsNothingButWhatMayBeViewed() {
    return operations.stream()
        .filter(operation -> operation.isPaged() && operation.item().isPresent())
        .filter(operation -> entry(operation) == Entry.HOLDERS)
        .map(list -> dynamicTest(list.id(), () -> showsOneOfTwo(list)));
  }

  @TestFactory
  Stream<DynamicTest> looksAtNoBodyOfThoseWhoMayNot() {
    return operations.stream()
        .filter(operation -> operation.body().isPresent())
        .filter(operation -> entry(operation) == Entry.HOLDERS)
        .map(operation -> dynamicTest(operation.id(), () -> refusesUnread(operation)));
  }

  private void refusesUnread(Operation operation) {
    Cast played = cast(operation);
    played.grantee().strip();
    Call garbled = played.requests().garbled(operation, played.object(operation));

    var answer = played.grantee().caller(operation).send(garbled);

    assertThat(answer.status()).as(garbled + " -> " + answer.text()).isEqualTo(403);
  }

  private void showsOneOfTwo(Operation list) {
    Rule.Gate sight = PermissionTable.find(list).orElseThrow().sight();
    assertThat(sight).isNotNull();
    Cast played = cast(list);
    JsonNode seen = played.stock().one(list.path());
    JsonNode hidden = played.stock().another(list.path(), seen);
    assertThat(hidden.isMissingNode()).as("nothing could be made in " + list.path()).isFalse();
    Grantee grantee = played.grantee();
    grantee.strip();
    grantee.grant(sight.permission(), Stock.key(seen, "pk"));

    var answer = grantee.caller().send(played.requests().plain(list, Stock.NOTHING));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/pagination/count").asInt()).isEqualTo(1);
    assertThat(status(list.item().orElseThrow(), seen)).isEqualTo(200);
    assertThat(status(list.item().orElseThrow(), hidden)).isEqualTo(404);
  }

  private int status(Operation operation, JsonNode object) {
    Cast played = cast(operation);
    return played.grantee().caller().send(played.requests().plain(operation, object)).status();
  }

  private static Entry entry(Operation operation) {
    return PermissionTable.find(operation).map(Rule::entry).orElse(Entry.EVERYBODY);
  }
}
