package dev.sluice.adapter.integration.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Expressions of the standard that pass the type checker, most of which have a value. In a rule of
 * {@link WellTypedRules}, {@code <int>} is any expression of that type, {@code #int} a new name
 * that all that follows can use, {@code $int} one that can be used after the next expression, and
 * {@code @1} the first of these names.
 */
final class WellTyped {

  private static final Pattern PART = Pattern.compile("<(\\w+)>|([#$])(\\w+)|@(\\d)");
  private static final int DEPTH = 5;

  private final Random random;
  private final Deque<Name> scope = new ArrayDeque<>();
  private int names;

  private record Name(String name, String type) {}

  WellTyped(Random random) {
    this.random = random;
  }

  String next() {
    return any(pick(WellTypedRules.RESULTS), 1 + random.nextInt(DEPTH));
  }

  private String any(String type, int depth) {
    List<Name> known = scope.stream().filter(name -> name.type.equals(type)).toList();
    if (!known.isEmpty() && random.nextInt(depth <= 0 ? 2 : 4) == 0) {
      return pick(known).name;
    }
    Map<String, List<String>> rules =
        depth <= 0 || !WellTypedRules.ALL.containsKey(type)
            ? WellTypedLiterals.ALL
            : WellTypedRules.ALL;
    return filled(pick(rules.getOrDefault(type, List.of())), depth - 1);
  }

  private String filled(String rule, int depth) {
    var own = new ArrayList<Name>();
    int before = scope.size();
    var text = new StringBuilder();
    int from = 0;
    for (MatchResult part : PART.matcher(rule).results().toList()) {
      text.append(rule, from, part.start()).append(filled(part, depth, own));
      from = part.end();
    }
    while (scope.size() > before) {
      scope.pop();
    }
    return text.append(rule.substring(from)).toString();
  }

  private String filled(MatchResult part, int depth, List<Name> own) {
    if (part.group(1) != null) {
      String text = any(part.group(1), depth);
      own.stream().filter(name -> !scope.contains(name)).forEach(scope::push);
      return text;
    }
    if (part.group(4) != null) {
      return own.get(Integer.parseInt(part.group(4)) - 1).name;
    }
    var name = new Name("v" + names++, part.group(3));
    own.add(name);
    if (part.group(2).equals("#")) {
      scope.push(name);
    }
    return name.name;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
