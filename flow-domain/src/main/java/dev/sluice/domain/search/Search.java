package dev.sluice.domain.search;

import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** What a search demands. */
public sealed interface Search {

  /** All comparisons in it. */
  Stream<Comparison> comparisons();

  /** Everything that all parts demand. */
  record All(List<Search> parts) implements Search {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return parts.stream().flatMap(Search::comparisons);
    }
  }

  /** What any part demands. */
  record Any(List<Search> parts) implements Search {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return parts.stream().flatMap(Search::comparisons);
    }
  }

  /**
   * That a field compares with values.
   *
   * @param path the field's name, and names within it
   * @param operator how
   * @param negated whether it must not
   * @param values with what; several only for {@link Operator#IN}
   */
  record Comparison(List<String> path, Operator operator, boolean negated, List<Value> values)
      implements Search {

    public Comparison {
      path = List.copyOf(path);
      values = List.copyOf(values);
    }

    /** The only value. */
    public Value value() {
      return values.getFirst();
    }

    @Override
    public Stream<Comparison> comparisons() {
      return Stream.of(this);
    }
  }

  /** How a field compares with a value; texts are found whatever their case is. */
  enum Operator {
    EQUALS,
    GREATER,
    AT_LEAST,
    LESS,
    AT_MOST,
    CONTAINS,
    STARTS,
    ENDS,
    IN
  }

  /**
   * Reads a search.
   *
   * @throws IllegalArgumentException if it is none, saying where
   */
  static Search parse(String text) {
    return new SearchParser(SearchTokens.of(text)).parse();
  }

  /** Whether data meets it. */
  default boolean matches(Value.Fields data) {
    return SearchMatch.of(this, data);
  }
}
