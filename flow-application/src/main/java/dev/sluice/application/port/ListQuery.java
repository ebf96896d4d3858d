package dev.sluice.application.port;

import dev.sluice.domain.rbac.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which objects of a model to list (spec/api.md 1.6).
 *
 * @param criteria what must all hold
 * @param terms what each must be found somewhere in the searched fields, whatever its case
 * @param ordering by which fields; unknown ones do not matter, and what is left undecided the
 *     model's own order decides
 * @param visibility which of them may be seen
 * @param offset how many to skip, at least 0
 * @param limit how many to list at most
 */
public record ListQuery(
    List<Criterion> criteria,
    List<String> terms,
    List<Order> ordering,
    Visibility visibility,
    long offset,
    int limit) {

  public ListQuery {
    criteria = List.copyOf(criteria);
    terms = List.copyOf(terms);
    ordering = List.copyOf(ordering);
  }

  /**
   * A field to order by.
   *
   * @param field its name on the wire
   * @param descending whether the greatest comes first
   */
  public record Order(String field, boolean descending) {

    /** Reads a list of fields between commas, each with a minus for the other direction. */
    public static List<Order> parse(String text) {
      return Stream.of(text.split(","))
          .map(String::strip)
          .filter(field -> !field.isEmpty())
          .limit(MOST)
          .map(field ->
              field.startsWith("-") ? new Order(field.substring(1), true) : new Order(field, false))
          .toList();
    }
  }

  private static final int MOST = 20;

  /** Those that meet all of these, whoever asks. */
  public static ListQuery all(List<Criterion> criteria, int limit) {
    return new ListQuery(criteria, List.of(), List.of(), new Visibility.Everything(), 0, limit);
  }

  /** All that may be seen. */
  public static ListQuery visible(Visibility visibility) {
    return new ListQuery(List.of(), List.of(), List.of(), visibility, 0, Integer.MAX_VALUE);
  }

  /** The first that meets all of these, whoever asks. */
  public static <V> Optional<V> first(Listing<V> listing, List<Criterion> criteria) {
    return listing.list(all(criteria, 1)).rows().stream().findFirst();
  }

  /** The words of a search: what is between spaces. */
  public static List<String> terms(String search) {
    return Stream.of(search.strip().split("\\s+"))
        .filter(term -> !term.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** This query, where a criterion says what its terms were to say. */
  public ListQuery searchingFor(Criterion criterion) {
    return new ListQuery(criteria, List.of(), ordering, visibility, offset, limit).and(criterion);
  }

  /** This query with one criterion more. */
  public ListQuery and(Criterion criterion) {
    var more = new ArrayList<>(criteria);
    more.add(criterion);
    return new ListQuery(more, terms, ordering, visibility, offset, limit);
  }
}
