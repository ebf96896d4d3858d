package dev.sluice.application.port;

import dev.sluice.application.port.UserPaths.Filter;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Paths of accounts in memory. */
public record InMemoryUserPaths(InMemoryUsers users) implements UserPaths {

  @Override
  public List<String> list(Filter filter) {
    return users.list().stream()
        .filter(user -> isVisible(user, filter.visible()))
        .filter(user -> filter.terms().stream().allMatch(term -> has(user, term)))
        .map(User::path)
        .filter(path -> filter.path() == null || path.equals(filter.path()))
        .filter(path -> filter.pathStart() == null || path.startsWith(filter.pathStart()))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isVisible(User user, Visibility visible) {
    return switch (visible) {
      case Visibility.Everything() -> true;
      case Visibility.Objects(var pks) -> pks.contains(Long.toString(user.id().value()));
      case Visibility.OwnRows(var owner) -> user.id().equals(owner);
      case Visibility.Nothing() -> false;
    };
  }

  private static boolean has(User user, String term) {
    String wanted = term.toLowerCase(Locale.ROOT);
    return Stream.of(user.email(), user.name(), user.username(), user.uuid().toString())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
