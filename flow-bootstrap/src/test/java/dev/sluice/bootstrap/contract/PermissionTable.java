package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.contract.Rule.Entry;
import dev.sluice.bootstrap.contract.Rule.Gate;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every operation demands; one that stands in no line is refused by the test. */
final class PermissionTable {

  private static final Table LINES = Table.read("permissions.txt");

  private PermissionTable() {}

  static Optional<Rule> find(Operation operation) {
    Optional<Collection> collection = collection(operation);
    Optional<String> line = LINES.find(operation.id());
    return line.isPresent()
        ? line.map(words -> read(words, collection.orElse(null)))
        : collection.flatMap(all -> all.rule(operation));
  }

  /** The line about the collection that an operation belongs to. */
  private static Optional<Collection> collection(Operation operation) {
    return LINES.names().stream()
        .filter(name -> operation.id().startsWith(name + "_"))
        .filter(name -> LINES.find(name).orElse("").matches("(model|owner) .*"))
        .max(Comparator.comparingInt(String::length))
        .map(stem -> Collection.of(stem, LINES.find(stem).orElseThrow()));
  }

  private static Rule read(String line, @Nullable Collection collection) {
    var gates = new ArrayList<Gate>();
    var needs = new ArrayList<Permission>();
    Gate sight = null;
    Entry entry = Entry.HOLDERS;
    for (String word : line.split(" ")) {
      switch (word) {
        case "public" -> entry = Entry.EVERYBODY;
        case "login" -> entry = Entry.LOGIN;
        case "superuser" -> entry = Entry.SUPERUSERS;
        case "vis" -> sight = collection == null ? null : collection.sight();
        default -> {
          Permission permission = Permission.of(word.substring(word.indexOf(':') + 1));
          switch (word.substring(0, word.indexOf(':'))) {
            case "O" -> gates.add(new Gate(permission, true));
            case "G" -> gates.add(new Gate(permission, false));
            case "needs" -> needs.add(permission);
            default -> throw new IllegalStateException("a rule with " + word);
          }
        }
      }
    }
    return new Rule(entry, gates, sight, needs);
  }

  /** A collection with the usual operations, of a model, and perhaps of owners. */
  private record Collection(String stem, boolean ofOwners, ModelName model) {

    static Collection of(String stem, String line) {
      String[] words = line.split(" ");
      return new Collection(stem, words[0].equals("owner"), ModelName.of(words[1]));
    }

    Gate sight() {
      return new Gate(model.permission(ModelAction.VIEW), !ofOwners);
    }

    Optional<Rule> rule(Operation operation) {
      Entry entry = ofOwners ? Entry.OWNERS : Entry.HOLDERS;
      return switch (operation.id().substring(stem.length() + 1)) {
        case "list", "retrieve", "used_by_list" ->
            Optional.of(new Rule(entry, List.of(), sight(), List.of()));
        case "create" -> Optional.of(holders(new Gate(model.permission(ModelAction.ADD), false)));
        case "update", "partial_update" -> Optional.of(changing(entry, ModelAction.CHANGE));
        case "destroy" -> Optional.of(changing(entry, ModelAction.DELETE));
        default -> Optional.empty();
      };
    }

    private Rule changing(Entry entry, ModelAction action) {
      return new Rule(entry, List.of(new Gate(model.permission(action), true)), sight(), List.of());
    }

    private static Rule holders(Gate gate) {
      return new Rule(Entry.HOLDERS, List.of(gate), null, List.of());
    }
  }
}
