package dev.sluice.bootstrap.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** All that a server serves, and somebody who may do all of it. */
final class Surface {

  private final Served served;
  private final Administrator administrator;
  private final Stock stock;
  private final Requests requests;

  private Surface(Served served, Administrator administrator) {
    this.served = served;
    this.administrator = administrator;
    this.stock = new Stock(served.document(), administrator);
    this.requests = new Requests(served.document(), stock);
  }

  static Surface of(RunningServer server) throws Exception {
    var administrator = new Administrator(server);
    return new Surface(Served.by(administrator), administrator);
  }

  Stream<Operation> operations() {
    return served.operations().stream();
  }

  Stock stock() {
    return stock;
  }

  Requests requests() {
    return requests;
  }

  /** Objects for every list that can be added to. */
  void fill(int count) {
    operations().filter(Operation::creates).forEach(operation -> make(operation.path(), count));
  }

  /** New objects of a collection. */
  void make(String collection, int count) {
    for (int i = 0; i < count; i++) {
      stock.one(collection);
    }
  }

  Answer get(Operation operation, String query) {
    String path = requests.plain(operation, Stock.NOTHING).path();
    String joint = path.contains("?") ? "&" : "?";
    return send(Call.of("GET", query.isEmpty() ? path : path + joint + query));
  }

  /** A test for each list. */
  Stream<DynamicTest> lists(Consumer<Operation> test) {
    return operations()
        .filter(operation -> operation.method().equals("get") && operation.isPaged())
        .sorted(Comparator.comparing(Operation::id))
        .map(list -> dynamicTest(list.id(), () -> test.accept(list)));
  }

  static List<JsonNode> rows(Answer answer) {
    return answer.json().path("results").valueStream().toList();
  }

  static List<String> names(Answer answer) {
    return rows(answer).stream()
        .filter(row -> row.has("name"))
        .map(row -> row.path("name").asString())
        .toList();
  }

  Answer send(Call call) {
    return administrator.caller().send(call);
  }

  Answer send(Call call, Map<String, String> headers) {
    return administrator.caller().send(call, headers);
  }
}
