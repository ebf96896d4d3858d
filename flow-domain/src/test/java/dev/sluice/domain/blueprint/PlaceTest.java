package dev.sluice.domain.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  private static Place at(String path) {
    return new Place(3, 5, path);
  }

  @Test
  void isAPathOfFieldsAndItems() {
    assertThat(at("").field("entries")).isEqualTo("entries");
    assertThat(at("entries").item(2)).isEqualTo("entries[2]");
    assertThat(at("a").field("b-c_1")).isEqualTo("a.b-c_1");
    assertThat(at("a").field("b \"c\".d")).isEqualTo("a[\"b 'c'.d\"]");
  }

  @Test
  void staysShortWhateverTheDocumentIs() {
    String path = "";
    for (int level = 0; level < 100; level++) {
      path = at(at(path).field("x".repeat(100_000))).item(level);
    }

    assertThat(path.length()).isLessThan(300);
    assertThat(Finding.quote("x".repeat(100_000)).length()).isLessThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "entries[12].attrs.name, entries[12]",
    "entries[1], entries[1]",
    "entries.first[0].id, entries.first[0]",
    "'entries[\"one two\"][3].x', 'entries[\"one two\"][3]'",
    "entries, ",
    "context.entries[0], ",
    "metadata.name, "
  })
  void knowsTheEntryThatItIsIn(String path, @Nullable String entry) {
    assertThat(at(path).findEntry()).isEqualTo(Optional.ofNullable(entry));
  }

  @Test
  void isToldToTheAuthorWithEntryFieldAndLine() {
    Finding finding = Finding.invalid(at("entries[1].attrs.a"), "Odd.", "Mend it.");

    assertThat(finding.problem(new EntryName("entries[1]", "me")))
        .isEqualTo(
            new Problem(
                "entries[1].attrs.a",
                "invalid",
                "entries[1] (id \"me\"), attrs.a, line 3, column 5: Odd. Mend it."));
    assertThat(finding.problem(new EntryName("entries[7]", null)).message())
        .startsWith("entries[7], entries[1].attrs.a, line 3, column 5: Odd.");
    assertThat(Finding.invalid(Place.NOWHERE, "Odd.", "").problem(null))
        .isEqualTo(new Problem(Problem.NON_FIELD, "invalid", "Blueprint: Odd."));
  }

  @Test
  void isThatOfTheValueOrWhereTheValueCouldBe() {
    var entry =
        new BlueprintEntry(
            Nodes.node("a.b"),
            null,
            Nodes.node("present"),
            List.of(),
            Nodes.map(Map.of("name", "n")),
            Nodes.map(Map.of("name", "m", "slug", "s")),
            List.of(),
            new Place(5, 1, "entries[0]"));

    assertThat(entry.placeOf("name")).isEqualTo(new Place(7, 3, "entries[0].identifiers.name"));
    assertThat(entry.placeOf("slug")).isEqualTo(new Place(7, 3, "entries[0].attrs.slug"));
    assertThat(entry.placeOf("other")).isEqualTo(new Place(5, 1, "entries[0].attrs.other"));
  }
}
