package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryCredentials;
import dev.sluice.application.port.InMemoryTokens;
import dev.sluice.application.port.InMemoryUsers;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.policy.Memo;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Jane, of staff and example.org, who is in the middle of a login. */
final class Worlds {

  static final Instant NOW = Instant.parse("2026-03-02T14:30:00Z");

  private static final GroupId STAFF = new GroupId(new UUID(0, 1));

  private Worlds() {}

  static InMemoryUsers users() {
    var users = new InMemoryUsers(new ImmediateUnitOfWork());
    users.add(new Group(STAFF, "staff", false, Map.of("floor", 2)), List.of());
    users.add(
        new NewUser(
            "jane",
            "Jane Doe",
            "jane@example.org",
            true,
            UserType.INTERNAL,
            "users",
            Map.of("department", "sales", "settings", Map.of("locale", "pl"))),
        "hash",
        List.of(STAFF),
        NOW);
    users.add(new NewUser("joe", "Joe", "joe@example.org", true), null, List.of(), NOW);
    users.add(new NewUser("akadmin", "Admin", "root@example.org", true), null, List.of(), NOW);
    return users;
  }

  static Sources sources(UserRepository users) {
    return sources(users, whereabouts());
  }

  private static Sources sources(UserRepository users, Whereabouts whereabouts) {
    InMemoryUsers people = users();
    return new Sources(
        users,
        new InMemoryCredentials(people, new InMemoryTokens(new ImmediateUnitOfWork(), people)),
        UserAuthenticators.NONE,
        whereabouts,
        (purpose, scope, request) -> scope.equals("here") ? 3 : 7,
        new HostNames(() -> NOW, Duration.ofSeconds(1), names()));
  }

  static CelExpressions expressions() {
    return new CelExpressions(sources(users()));
  }

  static CelExpressions expressions(Whereabouts whereabouts) {
    return new CelExpressions(sources(users(), whereabouts));
  }

  static Question question() {
    return about(request());
  }

  static Question about(PolicyRequest request) {
    return new Question(request, Worlds::policy);
  }

  static PolicyRequest request() {
    return request(context());
  }

  static PolicyRequest request(Context context) {
    var proof =
        new Proof(
            new UserId(1),
            EvidenceKind.PASSWORD,
            Set.of(FactorClass.KNOWS),
            null,
            NOW.minusSeconds(60));
    return new PolicyRequest(
        jane(), visitor(), context, Evidence.NONE.and(proof), NOW, false, new Memo());
  }

  private static Subject jane() {
    return users().find(new UserId(1)).map(User::asSubject).orElseThrow();
  }

  private static Visitor visitor() {
    var http =
        new HttpRequest("POST", "/flows/login/", Map.of("next", "/app"), "curl/8.5", "en", "1");
    return new Visitor(Subject.ANONYMOUS, Evidence.NONE, "10.1.2.3", "login.example.org", "", http);
  }

  static Context context() {
    return Context.EMPTY
        .with(ContextKeys.PENDING_USER, jane())
        .with(ContextKeys.PENDING_USER_IDENTIFIER, "jane")
        .with(
            ContextKeys.PROMPT_DATA,
            new Value.Fields(
                Map.of(
                    "username", Value.of("jane"),
                    "email", Value.of("Jane@Example.org"),
                    "password", Value.of("correct horse"))))
        .with(ContextKey.secret("vault", String.class), "opens everything")
        .with(ContextKey.of("auth_method", String.class), "password");
  }

  private static Value.Fields policy(String name) {
    if (!name.equals("office-hours")) {
      throw new ExpressionFailed(
          ExpressionFailed.Reason.MISTAKE, "There is no policy called " + name);
    }
    return new Value.Fields(
        Map.of(
            "passing", Value.of(true),
            "messages", new Value.Items(List.of(Value.of("Good morning"))),
            "raw_result", Value.of(true)));
  }

  private static Whereabouts whereabouts() {
    return new Whereabouts() {
      @Override
      public Location at(String address) {
        return new Location(
            new City("EU", "PL", 52.2, 21.0, "Warszawa"),
            new Network(64_496L, "Example", "10.0.0.0/8"));
      }

      @Override
      public boolean knowsCities() {
        return true;
      }

      @Override
      public boolean knowsNetworks() {
        return true;
      }
    };
  }

  /** A name service that knows one name. */
  private static HostNames.Service names() {
    return new HostNames.Service(
        Worlds::addresses,
        address ->
            address.getHostAddress().equals("192.0.2.7")
                ? "www.example.org"
                : address.getHostAddress());
  }

  private static InetAddress[] addresses(String host) throws UnknownHostException {
    if (!host.equals("www.example.org")) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {
      InetAddress.ofLiteral("192.0.2.7"), InetAddress.ofLiteral("2001:db8::7")
    };
  }
}
