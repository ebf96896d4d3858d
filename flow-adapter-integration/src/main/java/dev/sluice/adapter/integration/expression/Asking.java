package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;
import static dev.sluice.adapter.integration.expression.Texts.text;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that ask others; each question counts against the budget, and is asked once. */
final class Asking {

  private static final String IGNORING_CASE = "__iexact";

  private Asking() {}

  private record UserQuestion(UserField field, String value, boolean ignoringCase) {}

  private record AuthenticatorQuestion(UserId user) {}

  private record AttemptQuestion(Subject subject, String purpose, String scope) {}

  static Map<String, Function> all() {
    var all = new HashMap<>(Things.Proven.functions());
    all.put("user_by", Asking::userBy);
    all.put("is_group_member", Asking::isGroupMember);
    all.put("user_has_authenticator", Asking::hasAuthenticator);
    all.put("attempts", Asking::attempts);
    all.put("call_policy", Asking::callPolicy);
    all.put("resolve_dns", Asking::resolve);
    all.put("reverse_dns", Asking::reverse);
    return all;
  }

  private static Object userBy(Evaluation run, Object[] given) {
    if (!(given[0] instanceof Map<?, ?> filter) || filter.size() != 1) {
      throw mistake("user_by takes one filter, for example {\"username\": \"jane\"}");
    }
    var entry = filter.entrySet().iterator().next();
    String name = String.valueOf(entry.getKey());
    Optional<Subject> found =
        name.equals("pk") ? byKey(run, entry.getValue()) : byField(run, name, entry.getValue());
    return found.<Object>map(run.world()::person).orElse(Value.NULL);
  }

  private static Optional<Subject> byKey(Evaluation run, Object value) {
    return value instanceof Long key && key > 0
        ? run.world().user(new UserId(key)).map(User::asSubject)
        : Optional.empty();
  }

  private static Optional<Subject> byField(Evaluation run, String filter, Object value) {
    boolean ignoringCase = filter.endsWith(IGNORING_CASE);
    UserField field =
        switch (ignoringCase
            ? filter.substring(0, filter.length() - IGNORING_CASE.length())
            : filter) {
          case "username" -> UserField.USERNAME;
          case "email" -> UserField.EMAIL;
          case "attributes__upn" -> UserField.UPN;
          default ->
              throw mistake(
                  "user_by knows pk, username, email and attributes__upn, the last three also with"
                      + " __iexact");
        };
    if (!(value instanceof String text) || text.isEmpty()) {
      return Optional.empty();
    }
    World world = run.world();
    return world.once(
        new UserQuestion(field, text, ignoringCase),
        () -> world.sources().users().find(List.of(field), text, ignoringCase));
  }

  private static Object isGroupMember(Evaluation run, Object[] given) {
    if (!(given[1] instanceof Map<?, ?> filter) || filter.isEmpty()) {
      throw mistake("is_group_member takes a filter, for example {\"name\": \"admins\"}");
    }
    List<Group> groups =
        person("is_group_member", given)
            .flatMap(Person::stored)
            .map(User::groups)
            .orElse(List.of());
    for (Group group : groups) {
      if (matches(run, group, filter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Evaluation run, Group group, Map<?, ?> filter) {
    run.budget().charge(filter.size());
    return filter.entrySet().stream()
        .allMatch(entry ->
            switch (String.valueOf(entry.getKey())) {
              case "name" -> group.name().equals(entry.getValue());
              case "name__iexact" ->
                  entry.getValue() instanceof String name && group.name().equalsIgnoreCase(name);
              case "pk" -> group.id().value().toString().equals(entry.getValue());
              case "is_superuser" -> Boolean.valueOf(group.superuser()).equals(entry.getValue());
              default ->
                  throw mistake("is_group_member knows name, name__iexact, pk and is_superuser");
            });
  }

  private static Object hasAuthenticator(Evaluation run, Object[] given) {
    World world = run.world();
    UserId user =
        person("user_has_authenticator", given).map(person -> person.subject().id()).orElse(null);
    if (user == null) {
      return false;
    }
    Set<String> kinds =
        world.once(
            new AuthenticatorQuestion(user),
            () -> world.sources().authenticators().listConfirmed(user));
    return given.length == 1
        ? !kinds.isEmpty()
        : kinds.contains(text(run, "user_has_authenticator", given, 1));
  }

  /** Somebody, or nobody where there is null: whoever is not there is in no group. */
  private static Optional<Person> person(String function, Object[] given) {
    return switch (given[0]) {
      case Person person -> Optional.of(person);
      case Value.Null _ -> Optional.empty();
      default -> throw noOverload(function, given);
    };
  }

  private static Object attempts(Evaluation run, Object[] given) {
    String purpose = given.length > 0 ? text(run, "attempts", given, 0) : "password";
    String scope = given.length > 1 ? text(run, "attempts", given, 1) : "here";
    World world = run.world();
    try {
      return world.once(
          new AttemptQuestion(world.request().subject(), purpose, scope),
          () -> (long) world.sources().attempts().failures(purpose, scope, world.request()));
    } catch (IllegalArgumentException unknown) {
      throw mistake("attempts knows no such purpose or scope");
    }
  }

  private static Object callPolicy(Evaluation run, Object[] given) throws InterruptedException {
    run.budget().chargeLookup();
    Value said = run.world().question().policies().call(text(run, "call_policy", given, 0));
    return Foreign.of(run.world(), said);
  }

  private static Object resolve(Evaluation run, Object[] given) throws InterruptedException {
    run.budget().chargeLookup();
    long version = given.length > 1 && given[1] instanceof Long number ? number : 0;
    return run.world().sources().names().resolve(text(run, "resolve_dns", given, 0), version);
  }

  private static Object reverse(Evaluation run, Object[] given) throws InterruptedException {
    run.budget().chargeLookup();
    String address = text(run, "reverse_dns", given, 0);
    return run.world().sources().names().reverse(Networks.address(address), address);
  }
}
