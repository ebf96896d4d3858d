package dev.sluice.bootstrap.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What a server serves: by its own document, or, while it has none, by trying what the contract
 * describes.
 */
record Served(ApiDocument document, boolean isOwnDocument, List<Operation> operations) {

  private static final Call DOCUMENT = Call.of("GET", "/schema/");

  static Served by(Administrator administrator) throws Exception {
    var answer = administrator.caller().send(DOCUMENT, Map.of("Accept", "application/json"));
    if (answer.status() == 200) {
      var own = new ApiDocument(answer.json());
      return new Served(own, true, own.operations());
    }
    ApiDocument contract = ContractFile.read();
    var stock = new Stock(contract, administrator);
    var requests = new Requests(contract, stock);
    Predicate<Operation> answers =
        operation -> isServed(operation, stock.about(operation), requests, administrator);
    return new Served(
        contract, false, new Scope(contract).operations().stream().filter(answers).toList());
  }

  private static boolean isServed(
      Operation operation, JsonNode object, Requests requests, Administrator administrator) {
    if (operation.isAboutAnObject() && object.isMissingNode()) {
      return false;
    }
    int status = administrator.caller(operation).send(requests.plain(operation, object)).status();
    return status != 404 && status != 405;
  }
}
