package dev.sluice.application.account;

import dev.sluice.application.account.CreateServiceAccount.ServiceAccount;
import dev.sluice.application.port.GroupMembers;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the rows of accounts for programs. */
final class ServiceAccounts {

  private static final String PATH = "goauthentik.io/service-accounts";
  private static final String EXPIRES = "goauthentik.io/user/token-expires";
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9_]+");

  private final UserRepository users;
  private final GroupMembers members;
  private final TokenRepository tokens;
  private final KeySource keys;
  private final IdSource ids;

  ServiceAccounts(
      UserRepository users,
      GroupMembers members,
      TokenRepository tokens,
      KeySource keys,
      IdSource ids) {
    this.users = users;
    this.members = members;
    this.tokens = tokens;
    this.keys = keys;
    this.ids = ids;
  }

  /**
   * What is to be made.
   *
   * @param name of the account
   * @param grouped whether there is to be a group of that name
   * @param expires when the app password stops to work, or null for never
   */
  record Wish(String name, boolean grouped, @Nullable Instant expires) {}

  /** What was made, with the app password. */
  record Made(ServiceAccount account, Token token) {}

  Made add(Wish wish, Instant now) {
    UserId id = addUser(wish, now);
    Group group = wish.grouped ? addGroup(wish.name, id) : null;
    var key = new TokenKey(keys.next());
    Token token =
        Token.of(
            new TokenId(ids.next()),
            identifier(wish.name, id),
            TokenIntent.APP_PASSWORD,
            id,
            wish.expires);
    unlessTaken(() -> tokens.add(token, key));
    User user =
        users.find(id).orElseThrow(() -> new IllegalStateException("a new account is gone"));
    return new Made(new ServiceAccount(user, group, key), token);
  }

  private UserId addUser(Wish wish, Instant now) {
    var user =
        new NewUser(
            wish.name,
            wish.name,
            "",
            true,
            UserType.SERVICE_ACCOUNT,
            PATH,
            Map.of(EXPIRES, wish.expires != null));
    try {
      return users.add(user, null, List.of(), now);
    } catch (FlowFault.Invalid taken) {
      throw new FlowFault.Invalid(
          List.of(new Problem("name", "unique", "This field must be unique.")));
    }
  }

  private Group addGroup(String name, UserId member) {
    var group = new Group(new GroupId(ids.next()), name, false, Map.of());
    unlessTaken(() -> users.add(group, List.of()));
    members.add(group.id(), member);
    return group;
  }

  private static void unlessTaken(Runnable addition) {
    try {
      addition.run();
    } catch (FlowFault.Invalid taken) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("A user/group with these details already exists")));
    }
  }

  /** A name without a letter that an address can have would leave the same for everybody. */
  private static String identifier(String name, UserId id) {
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug = NO_WORD.matcher(ascii).replaceAll("-").replaceAll("^-+|-+$", "");
    return "service-account-" + (slug.isEmpty() ? id.value() : slug) + "-password";
  }
}
