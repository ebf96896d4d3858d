package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.list;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static dev.sluice.domain.blueprint.Resolving.malformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.Finder.Found;
import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferenceTagTest {

  private static final ModelName FLOW = new ModelName("authentik_flows", "flow");

  private final Resolving tags = new Resolving();

  @Nested
  class KeyOf {

    @Test
    void isTheKeyOfAnEntryBefore() {
      assertThat(tags.resolve(word("KeyOf", "known"))).isEqualTo(Value.of("pk"));
    }

    @Test
    void isTheTargetOfAPolicyBinding() {
      tags.model = ModelName.of("authentik_policies.policybinding");

      assertThat(tags.resolve(word("KeyOf", "known"))).isEqualTo(Value.of("target"));
    }

    @Test
    void refusesWhatNoEntryStandsFor() {
      tags.refuses(word("KeyOf", "later"), "No entry before this one has the id \"later\"");
      malformed("KeyOf", list("a"));
    }
  }

  @Nested
  class Find {

    private Lookup asked = new Lookup(FLOW, null, List.of());

    @Test
    void isTheFirstRowThatHasAllValues() {
      tags.surroundings = finding(new Found.One(Value.of("found")));

      Value found =
          tags.resolve(
              tag(
                  "Find",
                  "authentik_flows.Flow",
                  List.of("slug", tag("Format", "%s-x", "a")),
                  List.of("name__startswith", "n")));

      assertThat(found).isEqualTo(Value.of("found"));
      assertThat(asked)
          .isEqualTo(
              new Lookup(
                  FLOW,
                  null,
                  List.of(
                      new Criterion("slug", Value.of("a-x")),
                      new Criterion("name__startswith", Value.of("n")))));
    }

    @Test
    void isNullWhereNothingMatches() {
      assertThat(tags.resolve(tag("Find", "a.b", List.of("c", 1)))).isEqualTo(Value.NULL);
      assertThat(tags.resolve(tag("FindObject", "a.b", List.of("c", 1)))).isEqualTo(Value.NULL);
    }

    @Test
    void givesAWholeObject() {
      tags.surroundings = finding(new Found.One(value(Map.of("pk", "x"))));

      assertThat(tags.resolve(tag("FindObject", "a.b", List.of("c", 1))))
          .isEqualTo(value(Map.of("pk", "x")));
    }

    @Test
    void refusesUnknownModelsAndForms() {
      tags.refuses(tag("Find", "nonsense", List.of("c", 1)), "no model \"nonsense\"");
      tags.refuses(tag("Find", "a.b", List.of(7, 1)), "has no name");
      malformed("Find", list("a.b"));
      malformed("Find", list("a.b", "slug"));
      malformed("FindObject", list("a.b", List.of("slug")));
    }

    @Test
    void passesOnWhatTheModelRefuses() {
      tags.surroundings = finding(new Found.Impossible("Invalid identifier field: x."));

      tags.refuses(tag("Find", "a.b", List.of("x", 1)), "Invalid identifier field: x.");
    }

    private Surroundings finding(Found found) {
      return new Surroundings(
          (lookup, wanted) -> {
            asked = lookup;
            return found;
          },
          TextSource.CLOSED,
          TextSource.CLOSED);
    }
  }
}
