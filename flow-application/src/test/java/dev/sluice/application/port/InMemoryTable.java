package dev.sluice.application.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of a fake, in the order of insertion. What a failed unit of work wrote is undone. */
final class InMemoryTable<K, V> {

  private final ImmediateUnitOfWork unitOfWork;
  private final Map<K, V> rows = new LinkedHashMap<>();

  InMemoryTable(ImmediateUnitOfWork unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  synchronized Optional<V> find(Predicate<V> condition) {
    return rows.values().stream().filter(condition).findFirst();
  }

  synchronized List<V> list() {
    return List.copyOf(rows.values());
  }

  /** Writes a row, which opens a transaction. */
  void put(K key, V value) {
    put(key, value, unitOfWork::write);
  }

  /** Writes a row, which opens no transaction. */
  void join(K key, V value) {
    put(key, value, unitOfWork::join);
  }

  synchronized boolean removeIf(Predicate<V> condition) {
    var gone = new LinkedHashMap<>(rows);
    gone.values().removeIf(condition.negate());
    rows.keySet().removeAll(gone.keySet());
    unitOfWork.write(() -> gone.forEach(this::restore));
    return !gone.isEmpty();
  }

  private synchronized void put(K key, V value, Consumer<Runnable> undoLog) {
    V before = rows.put(key, value);
    undoLog.accept(() -> restore(key, before));
  }

  /** This row and no other: what others wrote meanwhile stays. */
  private synchronized void restore(K key, @Nullable V before) {
    if (before == null) {
      rows.remove(key);
    } else {
      rows.put(key, before);
    }
  }
}
