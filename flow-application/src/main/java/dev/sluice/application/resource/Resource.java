package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model that the definition API and blueprints know. It checks values and writes them; who may
 * do that is checked before, by whoever calls it, and all of it runs in the caller's unit of work.
 *
 * @param <A> the attributes that can be written
 * @param <V> what is shown
 */
public interface Resource<A, V> {

  /** What there is to know of it without asking for any object. */
  Profile<A, V> profile();

  /** An object as one caller sees it, which for most is as everybody does. */
  default V seenBy(Caller caller, V shown) {
    return shown;
  }

  /** What a search says in a language of the model's own; empty where it is nothing but words. */
  default Optional<Criterion> understood(String search) {
    return Optional.empty();
  }

  /** A window of those that a query lets through. */
  Page<V> list(ListQuery query);

  /** The one that addresses name by a key, which may be any text. */
  Optional<Stored<A, V>> find(String key);

  /** The one of a primary key. */
  Optional<Stored<A, V>> find(ObjectKey key);

  /**
   * Attributes that came from a blueprint, ready to be written: those that no request has, for
   * which their author may lack the right, and which may take time.
   *
   * @param before what they are for, or null if it is to be made
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field, if they cannot be
   */
  default A prepared(
      A attributes, @Nullable Stored<A, V> before, Author author, Passwords passwords) {
    return attributes;
  }

  /**
   * Makes one.
   *
   * @param pk the primary key that it is to have, or null for any
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field, if it cannot be
   */
  ObjectKey add(A attributes, @Nullable String pk, Author author);

  /**
   * Changes one.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field, if it cannot be
   */
  void update(Stored<A, V> before, A attributes, Author author);

  /**
   * Refuses to remove one at somebody's request, whatever they may do with it otherwise; within the
   * unit of work that removes it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.ProofRequired if the caller has to prove something
   */
  default void requireRemovable(Stored<A, V> stored, Caller caller) {}

  /**
   * Removes one with what depends on it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid naming those that cannot be without it
   */
  void remove(Stored<A, V> stored, Author author);
}
