package dev.sluice.bootstrap.contract;

import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the contract is to be served: some groups, and in them the kinds that there are. */
record Scope(ApiDocument contract) {

  /** Operations that are not to be served yet; a list that only shrinks. */
  static final Set<String> EXCEPTIONS = Table.read("exceptions.txt").names();

  private static final Table FLOORS = Table.read("floors.txt");
  private static final List<String> WHOLE =
      List.of(
          "/flows/",
          "/stages/all/",
          "/policies/all/",
          "/policies/bindings/",
          "/core/users/",
          "/core/groups/",
          "/core/tokens/",
          "/core/brands/",
          "/core/authenticated_sessions/",
          "/core/user_consent/",
          "/rbac/",
          "/crypto/",
          "/events/events/",
          "/authenticators/",
          "/managed/",
          "/root/",
          "/schema/");

  /** How many operations of a group have to be right. */
  static int floor(String group) {
    return FLOORS.find(group).map(Integer::parseInt).orElse(0);
  }

  /** What could be served, exceptions included. */
  List<Operation> operations() {
    List<String> prefixes =
        Stream.of(WHOLE.stream(), stages(), policies()).flatMap(paths -> paths).toList();
    return contract.operations().stream()
        .filter(operation -> prefixes.stream().anyMatch(operation.path()::startsWith))
        .toList();
  }

  /** What is to be served, by group. */
  Map<String, List<Operation>> wanted() {
    return operations().stream()
        .filter(operation -> !EXCEPTIONS.contains(operation.id()))
        .collect(Collectors.groupingBy(Operation::group, TreeMap::new, Collectors.toList()));
  }

  private static Stream<String> stages() {
    return StageKinds.builtIn().names().stream()
        .map(StageKinds::pathSegment)
        .map(segment -> "/stages/" + segment.replaceFirst("/stages$", "") + "/");
  }

  private static Stream<String> policies() {
    return PolicyKinds.builtIn().names().stream()
        .map(PolicyKinds::pathSegment)
        .map(segment -> "/policies/" + segment + "/");
  }
}
