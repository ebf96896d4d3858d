package dev.sluice.adapter.integration.expression;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** The smallest parts of {@link WellTyped}, and texts that are to be converted. */
final class WellTypedLiterals {

  static final Map<String, List<String>> ALL =
      Map.ofEntries(
          entry("bool", List.of("true", "false")),
          entry(
              "int",
              List.of(
                  "0", "1", "2", "-1", "7", "3600", "9223372036854775807", "-9223372036854775808")),
          entry("double", List.of("0.0", "0.5", "1.5", "2.0", "-3.25", "1e10", "0.1")),
          entry(
              "text",
              List.of("''", "'a'", "'abc'", "'żółw'", "'🐢 x'", "'A\\n'", "'12'", "'b'", "'aa'")),
          entry("ints", List.of("(true ? [] : [1])", "[1]", "[1, 2, 3]", "[0, -1, 7, 7]")),
          entry("texts", List.of("(true ? [] : ['a'])", "['a']", "['b', 'a', 'żółw']")),
          entry("map", List.of("(true ? {} : {'a': 1})", "{'a': 1}", "{'b': 0, 'a': 7}")),
          entry(
              "time",
              List.of(
                  "timestamp('2026-01-31T12:00:00Z')",
                  "timestamp('1969-12-31T23:59:58Z')",
                  "timestamp('9999-12-31T23:59:59Z')",
                  "timestamp('0001-01-01T00:00:00Z')",
                  "timestamp(0)")),
          entry(
              "length",
              List.of(
                  "duration('1h30m')",
                  "duration('-90s')",
                  "duration('0s')",
                  "duration('26h')",
                  "duration('315576000000s')")),
          entry(
              "number",
              List.of(
                  "'12'",
                  "'-7'",
                  "'+3'",
                  "'007'",
                  "'x'",
                  "'1.5'",
                  "'1e3'",
                  "' 1'",
                  "''",
                  "'.5'",
                  "'5.'",
                  "'9223372036854775808'",
                  "'-9223372036854775808'",
                  "'1_0'",
                  "'0x10'")),
          entry(
              "truth",
              List.of(
                  "'true'", "'TRUE'", "'True'", "'tRUE'", "'t'", "'T'", "'f'", "'0'", "'1'", "'no'",
                  "'False'", "''")),
          entry(
              "zone",
              List.of(
                  "'UTC'",
                  "'Europe/Warsaw'",
                  "'America/New_York'",
                  "'+02:00'",
                  "'-09:30'",
                  "'02:00'",
                  "'-9:30'",
                  "'99:00'",
                  "'Nowhere'",
                  "''")),
          entry(
              "moment",
              List.of(
                  "'2026-01-31T12:00:00Z'",
                  "'2026-01-31T12:00:00+01:00'",
                  "'2026-01-31T12:00:00.12Z'",
                  "'2026-01-31T12:00:00.123456Z'",
                  "'1969-12-31T23:59:58.123456789Z'",
                  "'2026-02-30T00:00:00Z'",
                  "'2026-01-31'",
                  "'2026-01-31T12:00:00'",
                  "'10000-01-01T00:00:00Z'",
                  "'9999-12-31T23:59:59-01:00'",
                  "'0000-12-31T23:59:59Z'",
                  "'soon'")),
          entry(
              "span",
              List.of(
                  "'1h'",
                  "'1.5h'",
                  "'1h30m'",
                  "'100ms'",
                  "'5us'",
                  "'7ns'",
                  "'0'",
                  "'-0'",
                  "'1d'",
                  "''",
                  "'h'",
                  "'1'",
                  "'1h-1m'",
                  "'+5s'",
                  "'.5s'",
                  "'2.s'",
                  "'.s'",
                  "'-90s'",
                  "'1.000001s'",
                  "'315576000001s'",
                  "'315576000000s'",
                  "'1m1h'",
                  "' 1s'",
                  "'1.5ns'",
                  "'0.1us'")),
          entry(
              "pattern",
              List.of("'a'", "'^b'", "'[a-c]+$'", "''", "'^.$'", "('(' + '')", "'\\\\p{L}{4}'")));

  private WellTypedLiterals() {}
}
