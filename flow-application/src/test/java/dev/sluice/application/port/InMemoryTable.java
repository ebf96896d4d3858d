package dev.sluice.application.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

  /** Writes a row in the transaction that is open, else at once. */
  void join(K key, V value) {
    put(key, value, unitOfWork::join);
  }

  synchronized boolean removeIf(Predicate<V> condition) {
    var before = new LinkedHashMap<>(rows);
    boolean removed = rows.values().removeIf(condition);
    unitOfWork.write(() -> restore(before));
    return removed;
  }

  private synchronized void put(K key, V value, Consumer<Runnable> undoLog) {
    var before = new LinkedHashMap<>(rows);
    rows.put(key, value);
    undoLog.accept(() -> restore(before));
  }

  private synchronized void restore(Map<K, V> before) {
    rows.clear();
    rows.putAll(before);
  }
}
