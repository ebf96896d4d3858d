package dev.sluice.domain.rbac;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import java.util.Set;

/** Which objects of one model somebody may see: what a list is narrowed to. */
public sealed interface Visibility {

  /** What is answered about an object that is not among them, whether it exists or not. */
  default FlowFault missing(ModelName model) {
    return new FlowFault.NotFound(model.text());
  }

  /** All of them. */
  record Everything() implements Visibility {}

  /**
   * Some of them.
   *
   * @param pks their primary keys, at least one
   */
  record Objects(Set<String> pks) implements Visibility {
    public Objects {
      pks = Set.copyOf(pks);
    }
  }

  /** Those of which the caller is the owner; there may be none, which is an empty list. */
  record OwnRows(UserId owner) implements Visibility {}

  /** None, and whoever asks is told so. */
  record Nothing() implements Visibility {
    @Override
    public FlowFault missing(ModelName model) {
      return Authority.forbidden();
    }
  }
}
