package dev.sluice.domain.stage;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision adds to the run: knowledge, proofs, effects, stages. Immutable.
 *
 * @param set what the context knows from now on
 * @param forgotten what it no longer knows
 * @param proofs what was proven
 * @param effects what is to happen with the save
 * @param insertions what is to come in the plan
 */
public record Learned(
    Context set,
    List<ContextKey<?>> forgotten,
    List<Proof> proofs,
    List<Effect> effects,
    List<Insertion> insertions) {

  /** Nothing. */
  public static final Learned NOTHING =
      new Learned(Context.EMPTY, List.of(), List.of(), List.of(), List.of());

  public Learned {
    forgotten = List.copyOf(forgotten);
    proofs = List.copyOf(proofs);
    effects = List.copyOf(effects);
    insertions = List.copyOf(insertions);
  }

  /** And this under that key. */
  public <T> Learned with(ContextKey<T> key, T value) {
    return new Learned(set.with(key, value), forgotten, proofs, effects, insertions);
  }

  /** And nothing any more under that key. */
  public Learned forgetting(ContextKey<?> key) {
    return new Learned(set.without(key), plus(forgotten, key), proofs, effects, insertions);
  }

  /** And that this was proven. */
  public Learned proving(Proof proof) {
    return new Learned(set, forgotten, plus(proofs, proof), effects, insertions);
  }

  /** And that this is to happen. */
  public Learned causing(Effect effect) {
    return new Learned(set, forgotten, proofs, plus(effects, effect), insertions);
  }

  /** And that this stage is to come. */
  public Learned inserting(InMemoryStage stage, Insertion.Place place) {
    return new Learned(
        set, forgotten, proofs, effects, plus(insertions, new Insertion(stage, place)));
  }

  /** And all that the other adds; where they differ, the other counts. */
  public Learned and(Learned other) {
    Context known = set;
    for (ContextKey<?> key : other.forgotten) {
      known = known.without(key);
    }
    return new Learned(
        known.and(other.set),
        concat(forgotten, other.forgotten),
        concat(proofs, other.proofs),
        concat(effects, other.effects),
        concat(insertions, other.insertions));
  }

  /** What the context is afterwards. */
  public Context applyTo(Context context) {
    Context changed = context;
    for (ContextKey<?> key : forgotten) {
      changed = changed.without(key);
    }
    return changed.and(set);
  }

  private static <T> List<T> plus(List<T> all, T one) {
    var more = new ArrayList<T>(all);
    more.add(one);
    return more;
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
