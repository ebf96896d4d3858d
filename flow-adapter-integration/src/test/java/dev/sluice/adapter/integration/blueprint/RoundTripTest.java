package dev.sluice.adapter.integration.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

  private final YamlBlueprints format = new YamlBlueprints();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItHasWritten(long seed) {
    Blueprint blueprint = new RandomBlueprints(seed).next();

    String text = format.write(blueprint);
    Blueprint again = format.read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(Yaml.plain(BlueprintWriter.write(again)))
        .as(text)
        .isEqualTo(Yaml.plain(BlueprintWriter.write(blueprint)));
    assertThat(format.write(again)).isEqualTo(text);
  }

  @Test
  void writesForPeople() {
    Blueprint blueprint =
        Yaml.read(
            """
            {"version": 1, "context": {"n": 0x1F, "t": "yes", "l": "a\\nb\\n", "e": {}, "s": []},
             "metadata": {"name": "Example", "labels": {"a": "1"}},
             "entries": [{model: a.b, id: x, identifiers: {pk: !KeyOf y},
               attrs: {list: [1, [2.5, null]], t: !Format ["%s-x", !Context [n, 010]]},
               permissions: [{permission: p, user: 1}]}]}
            """);

    assertThat(format.write(blueprint))
        .isEqualTo(
            """
            version: 1
            metadata:
              name: Example
              labels:
                a: '1'
            context:
              n: 31
              t: 'yes'
              l: |
                a
                b
              e: {}
              s: []
            entries:
              - model: a.b
                id: x
                state: present
                conditions: []
                identifiers:
                  pk: !KeyOf 'y'
                attrs:
                  list:
                    - 1
                    -   - 2.5
                        - null
                  t: !Format ['%s-x', !Context [n, 8]]
                permissions:
                  - permission: p
                    user: 1
            """);
  }

  @Test
  void readsJson() {
    String json =
        """
        {
        \t"version":1,"context":\t{"a":"x\\/y\\\\/\\u00e9\\ud83d\\ude00\\n","b":[1,-2.5e-3,1E3,true,null]},
        \t"entries":[]
        }
        """;

    String yaml = "context: {a: \"x/y\\\\/é😀\\n\", b: [1, -0.0025, 1000.0, true, null]}";

    assertThat(Yaml.plain(Yaml.read(json).context()))
        .isEqualTo(Yaml.plain(Yaml.read(yaml).context()));
    assertThat(Yaml.problem(json.replace("null", "nil]"))).contains("line 2, column ");
  }
}
