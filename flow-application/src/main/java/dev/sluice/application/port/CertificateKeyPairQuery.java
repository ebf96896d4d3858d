package dev.sluice.application.port;

import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.KeyType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs to list: a window of those that a filter lets through, ordered by name.
 *
 * @param filter which pairs
 * @param descending whether the last name comes first
 * @param offset how many to skip
 * @param limit how many to list at most
 */
public record CertificateKeyPairQuery(Filter filter, boolean descending, long offset, int limit) {

  /**
   * Which pairs; each part that is absent or empty lets all of them through.
   *
   * @param withKey only those with a private key
   * @param keyTypes only those with one of these kinds of public key
   * @param managed only the one that is managed by that name
   * @param name only the one of that name
   * @param terms only those whose name contains all of these, whatever their case
   */
  public record Filter(
      boolean withKey,
      Set<KeyType> keyTypes,
      @Nullable String managed,
      @Nullable String name,
      List<String> terms) {

    /** All pairs. */
    public static final Filter NONE = new Filter(false, Set.of(), null, null, List.of());

    public Filter {
      keyTypes = Set.copyOf(keyTypes);
      terms = List.copyOf(terms);
    }

    /** These, and only those that a search finds: words between spaces, all of which must fit. */
    public Filter searching(String search) {
      List<String> words =
          Stream.of(search.strip().split("\\s+"))
              .filter(word -> !word.isEmpty())
              .distinct()
              .toList();
      return new Filter(withKey, keyTypes, managed, name, words);
    }
  }

  /**
   * What a query found.
   *
   * @param pairs those in the window
   * @param count how many the filter lets through
   */
  public record Page(List<KeyPairSummary> pairs, long count) {

    public Page {
      pairs = List.copyOf(pairs);
    }
  }
}
