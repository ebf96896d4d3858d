package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.UserPaths;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.blueprint.Query;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@UseCase
final class ListUserPathsService implements ListUserPaths {

  private final Authorize authorize;
  private final UserPaths paths;

  ListUserPathsService(Authorize authorize, UserPaths paths) {
    this.authorize = authorize;
    this.paths = paths;
  }

  @Override
  public List<String> list(Caller caller, Query query) {
    Visibility visible =
        authorize.authorize(caller, Set.of(Accounts.USER)).requireVisibility(Accounts.USER);

    check("path", query.path());
    check("path_startswith", query.pathStart());
    return paths.list(
        new UserPaths.Filter(visible, terms(query.search()), query.path(), query.pathStart()));
  }

  private static List<String> terms(@Nullable String search) {
    if (search == null || search.isBlank()) {
      return List.of();
    }
    check("search", search);
    List<String> terms = List.of(search.strip().split("\\s+", -1));
    if (terms.size() > MOST_TERMS) {
      throw refusal("search", "Search for no more than " + MOST_TERMS + " words at once.");
    }
    return terms;
  }

  private static void check(String parameter, @Nullable String text) {
    if (text == null) {
      return;
    }
    if (text.length() > LONGEST) {
      throw refusal(parameter, "Ensure this value has no more than " + LONGEST + " characters.");
    }
    if (!Value.Text.isStorable(text)) {
      throw refusal(parameter, "Enter a valid value.");
    }
  }

  private static FlowFault.Invalid refusal(String parameter, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(parameter, message)));
  }
}
