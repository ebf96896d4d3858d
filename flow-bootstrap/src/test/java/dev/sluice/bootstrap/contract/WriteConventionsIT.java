package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.bootstrap.contract.Bodies.Extent;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every write is read, refused and guarded by the same conventions. */
@ExtendWith(ContractExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class WriteConventionsIT {

  private static final List<String> SCALARS = List.of("string", "integer", "number", "boolean");

  private Surface surface;

  @BeforeAll
  void seeWhatIsServed(RunningServer server) throws Exception {
    surface = Surface.of(server);
  }

  @TestFactory
  Stream<DynamicTest> readsNothingButJson() {
    return creations(creation -> {
      var form =
          new Call("POST", creation.path(), "application/x-www-form-urlencoded", "name=made");

      Answer answer = surface.send(form);

      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.field("detail")).isNotBlank();
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNoJsonObject() {
    return creations(creation ->
        assertThat(Stream.of("{", "{\"name\":}", "[]", "null", "1", "\"text\"", "{}x"))
            .allSatisfy(text -> {
              Answer answer =
                  surface.send(new Call("POST", creation.path(), "application/json", text));
              assertThat(answer.status()).isEqualTo(400);
              assertThat(answer.json().isObject()).isTrue();
              assertThat(answer.json().isEmpty()).isFalse();
            }));
  }

  @TestFactory
  Stream<DynamicTest> ignoresFieldsThatItDoesNotKnow() {
    return creations(creation -> {
      ObjectNode body = body(creation).put("no_such_field", 1);
      if (!scalars(creation).contains("pk")) {
        body.put("pk", "not-mine-to-choose");
      }

      Answer answer = surface.send(Call.json("POST", creation.path(), body));

      assertThat(answer.status()).as(answer.text()).isEqualTo(creation.success());
      assertThat(answer.json().has("no_such_field")).isFalse();
      assertThat(answer.text()).doesNotContain("not-mine-to-choose");
    });
  }

  @TestFactory
  Stream<DynamicTest> namesEveryFieldOfAStrayType() {
    return creations(creation ->
        assertThat(scalars(creation))
            .allSatisfy(field -> {
              ObjectNode body = body(creation);
              body.putObject(field).put("stray", true);

              Answer answer = surface.send(Call.json("POST", creation.path(), body));

              assertThat(answer.status()).as(answer.text()).isEqualTo(400);
              assertThat(answer.json().propertyNames()).containsExactly(field);
            }));
  }

  @TestFactory
  Stream<DynamicTest> changesOnlyTheVersionThatTheCallerHasSeen() {
    return surface
        .operations()
        .filter(operation -> operation.isAboutAnObject() && operation.isPlain())
        .filter(operation -> operation.document().find("get", operation.path()).isPresent())
        .filter(
            operation -> !operation.method().equals("get") && !operation.method().equals("post"))
        .map(change -> dynamicTest(change.id(), () -> changesOnlyWhatWasSeen(change)));
  }

  private void changesOnlyWhatWasSeen(Operation change) {
    JsonNode object = surface.stock().about(change);
    Call call = surface.requests().plain(change, object);
    String seen = surface.send(Call.of("GET", call.path())).header("ETag");

    Answer stale = surface.send(call, Map.of("If-Match", "\"of-another-time\""));
    Answer fresh = surface.send(call, Map.of("If-Match", seen));

    assertThat(seen).isNotBlank();
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.field("detail")).isNotBlank();
    assertThat(fresh.status()).as(fresh.text()).isEqualTo(change.success());
  }

  private Stream<DynamicTest> creations(Consumer<Operation> test) {
    return surface
        .operations()
        .filter(Operation::creates)
        .map(creation -> dynamicTest(creation.id(), () -> test.accept(creation)));
  }

  private ObjectNode body(Operation creation) {
    return (ObjectNode)
        surface.stock().bodies().make(creation.body().orElseThrow(), Extent.REQUIRED);
  }

  /** The fields that take a single value. */
  private static List<String> scalars(Operation creation) {
    return creation.body().orElseThrow().schema().path("properties").properties().stream()
        .filter(field -> !field.getValue().path("readOnly").asBoolean(false))
        .filter(field -> isScalar(creation.document(), field.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isScalar(ApiDocument document, JsonNode declared) {
    JsonNode schema = document.resolve(declared);
    for (String choice : List.of("allOf", "oneOf", "anyOf")) {
      if (!schema.path(choice).isEmpty()) {
        return isScalar(document, schema.path(choice).get(0));
      }
    }
    return SCALARS.contains(ApiDocument.type(schema));
  }
}
