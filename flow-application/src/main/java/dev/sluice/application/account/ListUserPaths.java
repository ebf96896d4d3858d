package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows where the accounts stand that a caller may see. */
@FunctionalInterface
public interface ListUserPaths {

  /** How many words one may search for at once. */
  int MOST_TERMS = 20;

  /** How long what one searches for may be. */
  int LONGEST = 1_000;

  /**
   * Their paths, each once, sorted.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see no account at all
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if too much is searched for
   */
  List<String> list(Caller caller, Query query);

  /**
   * Which accounts are meant; null means all.
   *
   * @param search words, each of which is part of email, name, username or uuid
   * @param path the path
   * @param pathStart how the path begins
   */
  record Query(@Nullable String search, @Nullable String path, @Nullable String pathStart) {}
}
