package dev.sluice.adapter.integration.expression;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * What {@link WellTyped} is made of. What differs on purpose is left out: keys that are absent,
 * zeros with a sign, durations with a negative fraction; the document lists it.
 */
final class WellTypedRules {

  static final List<String> RESULTS =
      List.of("bool", "bool", "int", "double", "text", "ints", "texts", "map", "time", "length");

  private static final List<String> BOOLS =
      List.of(
          "(<bool> && <bool>)",
          "(<bool> || <bool>)",
          "!<bool>",
          "(<bool> ? <bool> : <bool>)",
          "(<bool> == <bool>)",
          "(<bool> < <bool>)",
          "(<int> < <int>)",
          "(<int> >= <int>)",
          "(<int> == <int>)",
          "(<int> <= <double>)",
          "(<double> > <int>)",
          "(<double> < <double>)",
          "(<double> != <double>)",
          "(dyn(<int>) == <double>)",
          "(dyn(<text>) == dyn(<int>))",
          "(dyn(null) == dyn(<text>))",
          "(dyn(<text>) < dyn(<int>))",
          "(<text> < <text>)",
          "(<text> >= <text>)",
          "(<text> == <text>)",
          "(<time> < <time>)",
          "(<time> == <time>)",
          "(<length> <= <length>)",
          "(duration(<span>) > duration(<span>))",
          "(timestamp(<moment>) != timestamp(<moment>))",
          "(<ints> == <ints>)",
          "(<map> == <map>)",
          "([dyn(<int>), 'a'] == [dyn(<double>), 'a'])",
          "({'a': dyn(<int>)} != {'a': dyn(<double>)})",
          "(<int> in <ints>)",
          "(dyn(<double>) in <ints>)",
          "(<text> in <texts>)",
          "(<text> in <map>)",
          "(dyn(<double>) in {1: 'a', 2: 'b'})",
          "<text>.contains(<text>)",
          "<text>.startsWith(<text>)",
          "<text>.endsWith(<text>)",
          "<text>.matches(<pattern>)",
          "matches(<text>, <pattern>)",
          "bool(<truth>)",
          "bool(<bool>)",
          "has(<map>.a)",
          "cel.bind($text, <text>, <bool>)",
          "<ints>.all(#int, <bool>)",
          "<ints>.exists(#int, <bool>)",
          "<ints>.exists_one(#int, <bool>)",
          "<texts>.all(#text, <bool>)",
          "<map>.exists(#text, <bool>)",
          "<map>.exists_one(#text, <bool>)");

  static final Map<String, List<String>> ALL =
      Map.ofEntries(
          entry("bool", BOOLS),
          entry(
              "int",
              List.of(
                  "(<int> + <int>)",
                  "(<int> - <int>)",
                  "(<int> * <int>)",
                  "(<int> / <int>)",
                  "(<int> % <int>)",
                  "-(<int>)",
                  "size(<text>)",
                  "<text>.size()",
                  "size(<ints>)",
                  "<map>.size()",
                  "<ints>[<int>]",
                  "<ints>[dyn(<double>)]",
                  "cel.bind($map, <map>, cel.bind($text, <text>, @2 in @1 ? @1[@2] : <int>))",
                  "cel.bind($map, <map>, has(@1.a) ? @1.a : <int>)",
                  "cel.bind($int, <int>, <int>)",
                  "(<bool> ? <int> : <int>)",
                  "int(<number>)",
                  "int(<double>)",
                  "int(<time>)",
                  "int(<int>)",
                  "<time>.getFullYear()",
                  "<time>.getMonth(<zone>)",
                  "<time>.getDate()",
                  "<time>.getDayOfMonth(<zone>)",
                  "<time>.getDayOfYear(<zone>)",
                  "<time>.getDayOfWeek()",
                  "<time>.getHours(<zone>)",
                  "<time>.getMinutes(<zone>)",
                  "<time>.getSeconds()",
                  "<length>.getHours()",
                  "<length>.getMinutes()",
                  "<length>.getSeconds()",
                  "timestamp(<moment>).getMilliseconds()",
                  "duration(<span>).getMilliseconds()")),
          entry(
              "double",
              List.of(
                  "(<double> + <double>)",
                  "(<double> - <double>)",
                  "(<double> * <double> + 0.0)",
                  "(<double> / 4.0 + 0.0)",
                  "(<bool> ? <double> : <double>)",
                  "cel.bind($double, <double>, <double>)",
                  "double(<int>)",
                  "double(<number>)",
                  "double(<double>)")),
          entry(
              "text",
              List.of(
                  "(<text> + <text>)",
                  "(<bool> ? <text> : <text>)",
                  "<texts>[<int>]",
                  "{1: 'one', 2: 'two'}[<bool> ? 1 : 2]",
                  "{1: 'one', 2: 'two'}[dyn(<bool> ? 1.0 : 2.0)]",
                  "string(<int>)",
                  "string(<double>)",
                  "string(<bool>)",
                  "string(<text>)",
                  "string(<time>)",
                  "string(<length>)",
                  "string(timestamp(<moment>))",
                  "string(duration(<span>))")),
          entry(
              "ints",
              List.of(
                  "(<ints> + <ints>)",
                  "[<int>, <int>]",
                  "<ints>.map(#int, <int>)",
                  "<ints>.map(#int, <bool>, <int>)",
                  "<ints>.filter(#int, <bool>)",
                  "<texts>.map(#text, <int>)",
                  "<map>.map(#text, <int>)",
                  "(<bool> ? <ints> : <ints>)")),
          entry(
              "texts",
              List.of(
                  "(<texts> + <texts>)",
                  "[<text>]",
                  "<ints>.map(#int, <text>)",
                  "<texts>.filter(#text, <bool>)",
                  "<map>.filter(#text, <bool>)",
                  "(<bool> ? <texts> : <texts>)")),
          entry(
              "map",
              List.of(
                  "{<text>: <int>}", "{<text>: <int>, <text>: <int>}", "(<bool> ? <map> : <map>)")),
          entry(
              "time",
              List.of(
                  "(<time> + <length>)",
                  "(<length> + <time>)",
                  "(<time> - <length>)",
                  "timestamp(<int>)",
                  "timestamp(<time>)",
                  "(<bool> ? <time> : <time>)")),
          entry(
              "length",
              List.of(
                  "(<length> + <length>)",
                  "(<length> - <length>)",
                  "(<time> - <time>)",
                  "duration(<length>)",
                  "(<bool> ? <length> : <length>)")));

  private WellTypedRules() {}
}
