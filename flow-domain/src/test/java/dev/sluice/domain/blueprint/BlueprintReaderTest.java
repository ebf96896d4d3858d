package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BlueprintReaderTest {

  private static final Map<String, Object> ENTRY =
      Map.of("model", "app.thing", "identifiers", Map.of("name", "x"));

  private static Blueprint read(Map<String, ?> document) {
    return BlueprintReader.read(map(document), new Findings());
  }

  private static List<Problem> refused(Node document) {
    var fault =
        catchThrowableOfType(
            FlowFault.Invalid.class, () -> BlueprintReader.read(document, new Findings()));
    return fault.problems();
  }

  private static BlueprintEntry onlyEntry(Map<String, ?> entry) {
    return read(Map.of("entries", List.of(entry))).entries().getFirst();
  }

  @Test
  void readsAnEmptyDocument() {
    Blueprint blueprint = read(Map.of());

    assertThat(blueprint.metadata()).isNull();
    assertThat(blueprint.context().fields()).isEmpty();
    assertThat(blueprint.entries()).isEmpty();
  }

  @Test
  void readsAllThatADocumentMayHave() {
    Blueprint blueprint =
        read(
            Map.of(
                "version",
                1,
                "metadata",
                Map.of("name", "n", "labels", Map.of(BlueprintMetadata.INSTANTIATE, "false")),
                "context",
                Map.of("a", word("Env", "B")),
                "entries",
                List.of(ENTRY, ENTRY)));

    assertThat(blueprint.metadata())
        .isEqualTo(new BlueprintMetadata("n", Map.of(BlueprintMetadata.INSTANTIATE, "false")));
    assertThat(blueprint.context().fields()).containsOnlyKeys("a");
    assertThat(blueprint.entries())
        .extracting(entry -> entry.at().path())
        .containsExactly("entries[0]", "entries[1]");
  }

  @Test
  void readsSectionsInTheirOrder() {
    var sections = new LinkedHashMap<String, Object>();
    sections.put("second one", List.of(ENTRY));
    sections.put("first", List.of(ENTRY, ENTRY));

    Blueprint blueprint = read(Map.of("entries", sections));

    assertThat(blueprint.sections())
        .extracting(EntrySection::name)
        .containsExactly("second one", "first");
    assertThat(blueprint.entries())
        .extracting(entry -> entry.at().path())
        .containsExactly("entries[\"second one\"][0]", "entries.first[0]", "entries.first[1]");
  }

  @Test
  void readsAnEntryWithDefaults() {
    BlueprintEntry entry = onlyEntry(Map.of("model", word("Context", "m"), "attrs", Value.NULL));

    assertThat(entry.id()).isNull();
    assertThat(entry.state()).isEqualTo(Node.Literal.of("present"));
    assertThat(entry.attrs().fields()).isEmpty();
    assertThat(entry.identifiers().fields()).isEmpty();
    assertThat(entry.conditions()).isEmpty();
    assertThat(entry.permissions()).isEmpty();
  }

  @Test
  void readsAllThatAnEntryMayHave() {
    var all = new HashMap<String, Object>(ENTRY);
    all.putAll(Map.of("id", "me", "state", tag("If", true, "absent", "created")));
    all.putAll(Map.of("conditions", List.of(true), "attrs", Map.of("a", List.of(1))));
    all.put("permissions", List.of(Map.of("permission", "view_thing", "user", 1)));

    BlueprintEntry entry = onlyEntry(all);

    assertThat(entry.name()).isEqualTo(new EntryName("entries[0]", "me"));
    assertThat(entry.state()).isInstanceOf(IfTag.class);
    assertThat(entry.conditions()).hasSize(1);
    assertThat(entry.attrs().fields()).containsOnlyKeys("a");
    assertThat(entry.permissions()).extracting(EntryPermission::role).containsOnlyNulls();
  }

  @ParameterizedTest
  @FieldSource("VERSIONS")
  void refusesOtherVersionsWithoutLookingFurther(Object version) {
    assertThat(refused(map(Map.of("version", version, "entries", 5))))
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            tuple(
                "version",
                Nodes.AT.path()
                    + ", line 7, column 3: Invalid blueprint version. Write version: 1."));
  }

  static final List<Object> VERSIONS =
      List.of(0, 2, -1, "1", 1.0, true, List.of(1), Map.of(), word("Context", "v"));

  record Wrong(@Nullable Object document, String message) {}

  private static Wrong wrong(@Nullable Object document, String message) {
    return new Wrong(document, message);
  }

  private static Wrong wrongEntry(String key, @Nullable Object value, String message) {
    var entry = new HashMap<String, @Nullable Object>(ENTRY);
    entry.put(key, value);
    return wrong(Map.of("entries", List.of(entry)), message);
  }

  static final List<Wrong> TABLE =
      List.of(
          wrong(null, "must be a map. Write its keys: version, metadata, context, entries."),
          wrong("text", "must be a map"),
          wrong(List.of(), "must be a map"),
          wrong(word("Context", "x"), "must be a map"),
          wrong(Map.of("entry", 1), "no key \"entry\" here. Use version, metadata"),
          wrong(Map.of("metadata", "name"), "must be a map. Write its keys: name, labels."),
          wrong(Map.of("metadata", Map.of()), "key name is missing. Write a name for"),
          wrong(Map.of("metadata", Map.of("name", 5)), "This must be a text"),
          wrong(Map.of("metadata", Map.of("name", "n", "x", 5)), "no key \"x\" here. Use name"),
          wrong(Map.of("metadata", Map.of("name", "n", "labels", List.of())), "must be a map"),
          wrong(
              Map.of("metadata", Map.of("name", "n", "labels", Map.of("l", false))),
              "This must be a text. Write one, in quotes"),
          wrong(Map.of("context", List.of()), "must be a map"),
          wrong(Map.of("context", word("Env", "x")), "must be a map"),
          wrong(Map.of("entries", "x"), "must be a list"),
          wrong(Map.of("entries", tag("If", true)), "must be a list"),
          wrong(Map.of("entries", Map.of("s", Map.of())), "must be a list"),
          wrong(Map.of("entries", List.of("x")), "must be a map. Write its keys: model, id,"),
          wrong(Map.of("entries", List.of(Map.of())), "key model is missing. Write app_label"),
          wrong(Map.of("entries", List.of(List.of())), "must be a map"),
          wrongEntry("attributes", Map.of(), "no key \"attributes\" here. Use model, id, state"),
          wrongEntry("model", List.of(), "must be a text or a tag"),
          wrongEntry("model", Map.of(), "must be a text or a tag"),
          wrongEntry("model", null, "key model is missing"),
          wrongEntry("id", true, "must be a text"),
          wrongEntry("id", List.of(), "must be a text"),
          wrongEntry("id", word("Context", "x"), "must be a text"),
          wrongEntry("state", List.of(), "must be a text or a tag"),
          wrongEntry("conditions", true, "must be a list"),
          wrongEntry("conditions", word("Context", "x"), "must be a list"),
          wrongEntry("identifiers", "pk", "must be a map"),
          wrongEntry("identifiers", List.of(), "must be a map"),
          wrongEntry("attrs", List.of(), "must be a map"),
          wrongEntry("attrs", word("Context", "x"), "must be a map"),
          wrongEntry("permissions", Map.of(), "must be a list"),
          wrongEntry("permissions", List.of("x"), "must be a map. Write its keys: permission"),
          wrongEntry("permissions", List.of(Map.of("user", 1)), "key permission is missing"),
          wrongEntry(
              "permissions",
              List.of(Map.of("permission", "p", "group", 1)),
              "no key \"group\" here. Use permission, user, role."));

  @ParameterizedTest
  @FieldSource("TABLE")
  void refusesWrongTypesEverywhere(Wrong wrong) {
    List<Problem> problems = refused(node(wrong.document));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message()).contains(wrong.message).contains("line 7, column 3");
  }

  @Test
  void saysAllThatIsWrongAtOnceUpToAHundred() {
    Node three = map(Map.of("a", 1, "context", 5, "entries", List.of(Map.of("id", 7))));
    Node thousand = map(Map.of("entries", IntStream.range(0, 1_000).boxed().toList()));

    assertThat(refused(three)).hasSize(4);
    assertThat(refused(thousand)).hasSize(100);
  }

  @Test
  void reportsWhatTheParserHasFound() {
    var findings = new Findings();
    findings.add(Finding.invalid(new Place(1, 1, "entries[0].attrs.a"), "Odd.", "Mend it."));
    Node entry = map(Map.of("model", "a.b", "id", "first"));

    var fault =
        catchThrowableOfType(
            FlowFault.Invalid.class,
            () -> BlueprintReader.read(map(Map.of("entries", list(entry))), findings));

    assertThat(fault.problems())
        .containsExactly(
            new Problem(
                "entries[0].attrs.a",
                "invalid",
                "entries[0] (id \"first\"), attrs.a, line 1, column 1: Odd. Mend it."));
  }
}
