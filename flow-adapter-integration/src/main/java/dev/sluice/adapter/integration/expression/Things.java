package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;

import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the variables hold that are more than data. */
final class Things {

  private Things() {}

  /** What is to be decided. */
  record Asked(World world) implements Thing {
    @Override
    public String kind() {
      return "the request";
    }

    @Override
    public Object field(String name) {
      PolicyRequest request = world.request();
      return switch (name) {
        case "user" -> world.person(request.subject());
        case "context" -> world.context();
        case "http_request" -> new Http(world, request.visitor());
        case "debug" -> request.trial();
        default -> throw mistake("the request has no \"%s\"", name);
      };
    }
  }

  /** The request that is being answered, without anything that opens something. */
  record Http(World world, Visitor visitor) implements Thing {
    @Override
    public String kind() {
      return "the HTTP request";
    }

    @Override
    public Object field(String name) {
      return switch (name) {
        case "path" -> visitor.request().path();
        case "method" -> visitor.request().method();
        case "host" -> visitor.host();
        case "GET" -> visitor.request().query();
        case "headers" -> Map.of("User-Agent", visitor.request().userAgent());
        case "user" -> world.person(visitor.user());
        default -> throw mistake("the HTTP request has no \"%s\"", name);
      };
    }
  }

  /** What was proven about the one whom the decision is about. */
  record Proven(PolicyRequest request) implements Thing {
    @Override
    public String kind() {
      return "the evidence";
    }

    @Override
    public Object field(String name) {
      throw mistake("the evidence has no \"%s\"", name);
    }

    static Map<String, Function> functions() {
      return Map.of(
          "has", (_, given) -> !of(given).age(kind(given)).equals(Value.NULL),
          "age", (_, given) -> of(given).age(kind(given)),
          "factors", (_, given) -> of(given).factors(given));
    }

    private static Proven of(Object[] given) {
      if (given[0] instanceof Proven proven) {
        return proven;
      }
      throw mistake("only the evidence can be asked this");
    }

    private Object age(EvidenceKind kind) {
      UserId user = request.subject().id();
      return user == null
          ? Value.NULL
          : evidence()
              .findLatest(user, kind)
              .<Object>map(proof -> Duration.between(proof.at(), request.now()))
              .orElse(Value.NULL);
    }

    private Object factors(Object[] given) {
      UserId user = request.subject().id();
      return user == null ? 0L : (long) counted(given).factors(user).size();
    }

    /** All that was ever proven, or what was of late. */
    private Evidence counted(Object[] given) {
      if (given.length == 1) {
        return evidence();
      }
      if (given[1] instanceof Duration late) {
        return evidence().since(Times.checked(request.now().minus(late)));
      }
      throw mistake("factors are counted over a duration");
    }

    private Evidence evidence() {
      return request.evidence();
    }

    private static EvidenceKind kind(Object[] given) {
      return Arrays.stream(EvidenceKind.values())
          .filter(kind -> name(kind).equals(given[1]))
          .findFirst()
          .orElseThrow(() ->
              mistake(
                  "there is no such kind of evidence; there are %s",
                  Arrays.stream(EvidenceKind.values())
                      .map(Proven::name)
                      .collect(Collectors.joining(", "))));
    }

    private static String name(EvidenceKind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
