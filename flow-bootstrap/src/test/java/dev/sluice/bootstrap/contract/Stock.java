package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.contract.Bodies.Extent;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects to do something with or to refer to, made over the interface itself. */
final class Stock {

  static final JsonNode NOTHING = MissingNode.getInstance();
  static final JsonNode EMPTY = JsonMapper.shared().createObjectNode();

  private static final Table OBJECTS = Table.read("objects.txt");
  private static final String FILE = "file:";
  private static final String BY_LOGIN = "login";
  private static final String BY_UNKNOWN_NAME = "unknown name";
  private static final String BY_CONSENT = "consent";
  private static final String OF_CLASS = "device ";
  private static final String NEWEST_FIRST = "?ordering=-pk";

  private final ApiDocument document;
  private final Administrator administrator;
  private final Bodies bodies;
  private final Map<String, JsonNode> named = new HashMap<>();

  Stock(ApiDocument document, Administrator administrator) {
    this.document = document;
    this.administrator = administrator;
    this.bodies = new Bodies(document, this::reference);
  }

  Bodies bodies() {
    return bodies;
  }

  /** A new object of a collection, one that is there, or nothing. */
  JsonNode one(String collection) {
    Optional<String> elsewhere = OBJECTS.find(collection);
    if (elsewhere.isPresent()) {
      return elsewhere(collection, elsewhere.get());
    }
    return document
        .find("post", collection)
        .map(operation -> posted(collection, operation.body()))
        .orElseGet(() -> listed(collection));
  }

  /** Another one than that. */
  JsonNode another(String collection, JsonNode one) {
    JsonNode next = one(collection);
    return next.equals(one) ? listed(collection + "?page_size=1&page=2") : next;
  }

  private JsonNode posted(String collection, Optional<Operation.Body> body) {
    return body.map(one -> created(collection, bodies.make(one, Extent.REQUIRED)))
        .orElseGet(() -> made(Call.of("POST", collection)));
  }

  /** Something that an operation can be about; nothing where it is about none. */
  JsonNode about(Operation operation) {
    return operation.isAboutAnObject() ? one(operation.collection()) : NOTHING;
  }

  /** What identifies an object in an address below its collection. */
  static String key(JsonNode object, String name) {
    for (String field : new String[] {name, "pk", "uuid", "brand_uuid", "aaguid", "id"}) {
      if (object.has(field)) {
        return object.path(field).asString();
      }
    }
    return "";
  }

  private JsonNode elsewhere(String collection, String source) {
    if (source.equals(BY_LOGIN)) {
      administrator.withSession();
      return listed(collection + NEWEST_FIRST);
    }
    if (source.equals(BY_UNKNOWN_NAME)) {
      administrator.nameNobody();
      return listed(collection + NEWEST_FIRST);
    }
    if (source.equals(BY_CONSENT)) {
      administrator.consent();
      return listed(collection + NEWEST_FIRST);
    }
    if (source.startsWith(OF_CLASS)) {
      String stage = reference("stage.pk").asString();
      String number = administrator.register(source.substring(OF_CLASS.length()), stage);
      return administrator.caller().send(Call.of("GET", collection + number + "/")).json();
    }
    return source.startsWith("{") ? bodies.value(source) : one(source);
  }

  private JsonNode created(String collection, JsonNode body) {
    return made(Call.json("POST", collection, body));
  }

  private JsonNode made(Call call) {
    Answer answer = administrator.caller().send(call);
    return answer.status() == 201 ? answer.json() : NOTHING;
  }

  private JsonNode listed(String collection) {
    Answer answer = administrator.caller().send(Call.of("GET", collection));
    return answer.status() == 200 ? answer.json().path("results").path(0) : NOTHING;
  }

  /** What {@code flow.pk} stands for: a field of an object that is made once. */
  private JsonNode reference(String reference) {
    if (reference.startsWith(FILE)) {
      return JsonMapper.shared().valueToTree(Table.text(reference.substring(FILE.length())));
    }
    String name = reference.substring(0, reference.indexOf('.'));
    JsonNode field = object(name).path(reference.substring(reference.indexOf('.') + 1));
    return field.isMissingNode() ? NullNode.getInstance() : field;
  }

  private JsonNode object(String name) {
    JsonNode known = named.get(name);
    if (known == null) {
      known = make(OBJECTS.find("@" + name).orElseThrow());
      named.put(name, known);
    }
    return known;
  }

  /** Makes what a line describes: a collection, and perhaps what is not as it would be made up. */
  private JsonNode make(String line) {
    String[] parts = line.split(" ", 2);
    var body = document.find("post", parts[0]).flatMap(Operation::body);
    if (parts.length == 1 || body.isEmpty()) {
      return one(parts[0]);
    }
    var made = (ObjectNode) bodies.make(body.get(), Extent.REQUIRED);
    made.setAll((ObjectNode) bodies.value(parts[1]));
    return created(parts[0], made);
  }
}
