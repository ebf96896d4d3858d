package dev.sluice.application.port;

import dev.sluice.domain.rbac.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where accounts stand in their tree. */
@FunctionalInterface
public interface UserPaths {

  /** The paths of the users that are meant, each once, sorted; one query. */
  List<String> list(Filter filter);

  /**
   * Which users are meant.
   *
   * @param visible those whom somebody may see
   * @param terms those of whom each of these is a part of email, name, username or uuid, whatever
   *     its case
   * @param path those at this path, or null
   * @param pathStart those whose path begins like this, or null
   */
  record Filter(
      Visibility visible, List<String> terms, @Nullable String path, @Nullable String pathStart) {

    public Filter {
      terms = List.copyOf(terms);
    }
  }
}
