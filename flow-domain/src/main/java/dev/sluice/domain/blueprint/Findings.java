package dev.sluice.domain.blueprint;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a document, so that its author learns all of it at once. */
public final class Findings {

  private static final int MOST = 100;

  private final List<Finding> found = new ArrayList<>();

  /** Adds one; from the hundredth on they are dropped, since nobody reads that many. */
  public void add(Finding finding) {
    if (found.size() < MOST) {
      found.add(finding);
    }
  }

  /** Whether the document is fine so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Refuses the document if anything was found.
   *
   * @param ids the ids of entries, by their paths
   */
  public void refuse(Map<String, String> ids) {
    if (!found.isEmpty()) {
      throw new FlowFault.Invalid(found.stream().map(one -> problem(one, ids)).toList());
    }
  }

  private static Problem problem(Finding finding, Map<String, String> ids) {
    return finding.problem(
        finding.at().findEntry().map(path -> new EntryName(path, ids.get(path))).orElse(null));
  }
}
