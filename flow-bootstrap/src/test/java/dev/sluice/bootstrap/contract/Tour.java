package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.contract.Outcome.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Does everything once that a document describes, in an order in which it can be done. */
final class Tour {

  private static final List<String> METHODS = List.of("get", "put", "patch", "post", "delete");

  private final Stock stock;
  private final Requests requests;
  private final Judge judge;
  private final Administrator administrator;

  Tour(ApiDocument document, Administrator administrator) {
    this.stock = new Stock(document, administrator);
    this.requests = new Requests(document, stock);
    this.judge = new Judge(new Schemas(document));
    this.administrator = administrator;
  }

  /** What became of each operation, by its name. */
  Map<String, Outcome> through(List<Operation> operations) {
    Preparation.flows(stock, administrator);
    var outcomes = new LinkedHashMap<String, Outcome>();
    operations.stream()
        .collect(
            Collectors.groupingBy(Operation::collection, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(collection -> visit(collection, outcomes));
    return outcomes;
  }

  private void visit(List<Operation> collection, Map<String, Outcome> outcomes) {
    var subjects = new ArrayList<JsonNode>();
    for (Operation operation : collection.stream().sorted(inOrder()).toList()) {
      if (operation.isAboutAnObject() && subjects.isEmpty()) {
        subjects.add(stock.one(operation.collection()));
      }
      outcomes.put(operation.id(), outcome(operation, subjects));
    }
  }

  /** Make, read, change, do this and that, remove. */
  private static Comparator<Operation> inOrder() {
    return Comparator.comparing((Operation operation) -> !operation.creates())
        .thenComparing(operation -> operation.method().equals("delete"))
        .thenComparing(operation -> !operation.isPlain())
        .thenComparingInt(operation -> METHODS.indexOf(operation.method()));
  }

  private Outcome outcome(Operation operation, List<JsonNode> subjects) {
    var exchanges = new ArrayList<Exchange>();
    for (Call call : calls(operation, subjects)) {
      Exchange exchange = performed(operation, call);
      learn(operation, subjects, exchange, exchanges.size());
      exchanges.add(exchange);
    }
    var outcome = new Outcome(operation, exchanges);
    if (outcome.isServed()) {
      exchanges.addAll(provoked(operation, subjects));
    }
    return outcome;
  }

  private List<Call> calls(Operation operation, List<JsonNode> subjects) {
    JsonNode first = subjects.isEmpty() ? Stock.NOTHING : subjects.getFirst();
    if (operation.isAboutAnObject() && first.isMissingNode()) {
      return List.of();
    }
    Call plain = requests.plain(operation, first);
    if (operation.isAboutAnObject() && subjects.size() > 1) {
      return List.of(plain, requests.full(operation, subjects.get(1)));
    }
    if (operation.body().isPresent()) {
      return List.of(plain, requests.full(operation, first));
    }
    return Stream.concat(Stream.of(plain), requests.queries(operation).stream()).toList();
  }

  private Exchange performed(Operation operation, Call call) {
    var answer = administrator.caller(operation).send(call);
    return new Exchange(call, answer, judge.success(operation, answer));
  }

  /** Keeps what was made, and what it has become: that may have a new name. */
  private static void learn(
      Operation operation, List<JsonNode> subjects, Exchange exchange, int number) {
    int status = exchange.answer().status();
    if (operation.creates() && status == 201) {
      subjects.add(exchange.answer().json());
    }
    boolean changes = operation.method().equals("put") || operation.method().equals("patch");
    if (changes && operation.isPlain() && status == 200) {
      subjects.set(Math.min(number, subjects.size() - 1), exchange.answer().json());
    }
  }

  /** What the errors look like that everybody makes. */
  private List<Exchange> provoked(Operation operation, List<JsonNode> subjects) {
    var exchanges = new ArrayList<Exchange>();
    if (operation.isAboutAnObject()) {
      Call call = requests.astray(operation, subjects.getFirst());
      var answer = administrator.caller().send(call);
      exchanges.add(new Exchange(call, answer, judge.notFound(answer)));
    }
    if (operation.creates() && operation.demandsFields()) {
      Call call = Call.json("POST", operation.path(), Stock.EMPTY);
      var answer = administrator.caller().send(call);
      exchanges.add(new Exchange(call, answer, judge.invalid(answer)));
    }
    return exchanges;
  }
}
