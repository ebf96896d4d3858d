package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.Expressions.Question;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.policy.PolicyRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one evaluation can see. Nothing is looked up before it is read, and nothing twice. */
final class World {

  private final Sources sources;
  private final Question question;
  private final Budget budget = new Budget();
  private @Nullable ContextView context;

  /** Stands for a user in what is remembered. */
  private record UserKey(UserId id) {}

  /** Stands for the password of a user in what is remembered. */
  private record PasswordKey(UserId id) {}

  /** Stands for an address in what is remembered. */
  private record PlaceKey(String address) {}

  World(Sources sources, Question question) {
    this.sources = sources;
    this.question = question;
  }

  Budget budget() {
    return budget;
  }

  Sources sources() {
    return sources;
  }

  Question question() {
    return question;
  }

  PolicyRequest request() {
    return question.request();
  }

  /** The value of a declared variable. */
  Object variable(String name) {
    PolicyRequest request = request();
    return switch (name) {
      case "request" -> new Things.Asked(this);
      case "context" -> context();
      case "http_request" -> new Things.Http(this, request.visitor());
      case "client_ip" -> request.visitor().address();
      case "is_sso_flow" -> Conversions.isTruthy(Reading.orNull(context().get("is_sso")));
      case "evidence" -> new Things.Proven(request);
      case "now" -> request.now();
      default -> throw Mistakes.mistake("there is no %s", name);
    };
  }

  ContextView context() {
    if (context == null) {
      context = new ContextView(this);
    }
    return context;
  }

  Person person(Subject subject) {
    return new Person(this, subject);
  }

  /** A stored user with all there is; one query in all of the request. */
  Optional<User> user(UserId id) {
    return once(new UserKey(id), () -> sources.users().find(id));
  }

  boolean hasPassword(UserId id) {
    return once(new PasswordKey(id), () -> sources.credentials().hasPassword(id));
  }

  /** Where the visitor is; asking calls nobody. */
  Location whereabouts() {
    String address = request().visitor().address();
    return request().memo().once(new PlaceKey(address), () -> sources.whereabouts().at(address));
  }

  /** The answer to a question, which counts only when it is asked for the first time. */
  <T> T once(Object key, Supplier<T> lookup) {
    return request()
        .memo()
        .once(
            key,
            () -> {
              budget.chargeLookup();
              return lookup.get();
            });
  }
}
