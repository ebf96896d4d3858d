package dev.sluice.bootstrap.arch;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
final class Rules {

  private Rules() {}

  static List<Rule> of(Layout layout) {
    return Stream.of(
            LayerRules.of(layout),
            KindRules.of(layout),
            NamingRules.of(layout),
            PurityRules.of(layout),
            DomainRules.of(layout),
            EdgeRules.of(layout))
        .flatMap(List::stream)
        .toList();
  }
}
