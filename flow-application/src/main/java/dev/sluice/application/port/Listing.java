package dev.sluice.application.port;

import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/**
 * All that there is of one model, as administrators see it.
 *
 * @param <V> what is seen of one of them, with all that belongs to it
 */
public interface Listing<V> {

  /**
   * A window of those that a query lets through, and how many it lets through: one query for the
   * rows and one for the count, whatever the rows hold.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the field of a criterion that this
   *     model cannot be asked about
   */
  Page<V> list(ListQuery query);

  /** The one that addresses name by a key, which may be any text; one query. */
  Optional<V> find(String key);

  /** The one of a primary key as the wire writes it, which may be any text; one query. */
  Optional<V> find(ObjectKey key);
}
