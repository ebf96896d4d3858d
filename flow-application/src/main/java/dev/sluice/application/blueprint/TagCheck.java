package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.EnumerateTag;
import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.IndexTag;
import dev.sluice.domain.blueprint.KeyOfTag;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Tag;
import dev.sluice.domain.blueprint.ValueTag;
import java.util.Set;

/**
 * Sees tags that cannot resolve, whatever exists.
 *
 * @param before the ids of all entries that come first
 */
record TagCheck(Set<String> before, Findings findings) {

  void examine(Node node) {
    examine(node, 0, false);
  }

  /**
   * @param around how many enumerations are around the node
   * @param undecided whether the innermost of them is still to learn what it enumerates
   */
  private void examine(Node node, int around, boolean undecided) {
    switch (node) {
      case EnumerateTag enumerate -> {
        examine(enumerate.iterable(), around + 1, true);
        examine(enumerate.body(), around + 1, false);
      }
      case IndexTag index -> examine(index, index.depth(), around, undecided);
      case ValueTag value -> examine(value, value.depth(), around, undecided);
      case KeyOfTag reference -> examine(reference);
      default -> node.parts().forEach(part -> examine(part, around, undecided));
    }
  }

  private void examine(Tag tag, int depth, int around, boolean undecided) {
    if (depth >= around) {
      findings.add(Finding.notEnumerated(tag, depth));
    } else if (depth == 0 && undecided) {
      findings.add(Finding.enumeratesItself(tag));
    }
  }

  private void examine(KeyOfTag reference) {
    String id = reference.id().value().text();
    if (!before.contains(id)) {
      findings.add(Finding.noEntry(reference, id));
    }
  }
}
