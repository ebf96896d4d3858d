package dev.sluice.application.policy;

import dev.sluice.application.port.LoginPlaces;
import dev.sluice.application.port.LoginPlaces.LoginPlace;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Position;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.GeoIpPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares where the visitor is with where they may be (spec/policies.md 3.5). */
final class GeoIpPolicyEvaluator implements PolicyEvaluator<GeoIpPolicy> {

  private final Whereabouts whereabouts;
  private final LoginPlaces places;

  GeoIpPolicyEvaluator(Whereabouts whereabouts, LoginPlaces places) {
    this.whereabouts = whereabouts;
    this.places = places;
  }

  private record LoginsOf(UserId user, int count) {}

  @Override
  public Class<GeoIpPolicy> configType() {
    return GeoIpPolicy.class;
  }

  @Override
  public Verdict evaluate(GeoIpPolicy policy, PolicyRequest request) {
    Location here =
        request.trial()
            ? TriedLocation.of(request.context())
            : whereabouts.at(request.visitor().address());
    Verdict allowed = isInAllowedPlace(policy, here);
    if (allowed instanceof Verdict.Undecided) {
      return allowed;
    }
    List<String> messages =
        Stream.concat(allowed.messages().stream(), journeys(policy, here, request).stream())
            .toList();
    return Verdict.of(messages.isEmpty(), messages);
  }

  /** One of what is asked for is enough, and all of it has to be known. */
  private static Verdict isInAllowedPlace(GeoIpPolicy policy, Location here) {
    List<Verdict> asked =
        Stream.of(
                isInAllowedNetwork(policy, here.network()), isInAllowedCountry(policy, here.city()))
            .flatMap(Optional::stream)
            .toList();
    Optional<Verdict> unknown =
        asked.stream().filter(Verdict.Undecided.class::isInstance).findFirst();
    if (unknown.isPresent()) {
      return unknown.get();
    }
    boolean passing = asked.isEmpty() || asked.stream().anyMatch(Verdict::isPassed);
    return passing
        ? Verdict.of(true)
        : Verdict.of(false, asked.stream().flatMap(one -> one.messages().stream()).toList());
  }

  private static Optional<Verdict> isInAllowedNetwork(
      GeoIpPolicy policy, @Nullable Network network) {
    if (policy.asns().isEmpty()) {
      return Optional.empty();
    }
    Long asn = network == null ? null : network.asn();
    return Optional.of(
        asn == null
            ? new Verdict.Undecided("GeoIP: client IP not found in ASN database.")
            : within(
                policy.asns().stream().anyMatch(allowed -> allowed.longValue() == asn),
                "Client IP is not part of an allowed autonomous system."));
  }

  private static Optional<Verdict> isInAllowedCountry(GeoIpPolicy policy, @Nullable City city) {
    if (policy.countries().isEmpty()) {
      return Optional.empty();
    }
    String country = city == null ? null : city.country();
    return Optional.of(
        country == null
            ? new Verdict.Undecided("GeoIP: client IP not found in City database.")
            : within(
                policy.countries().stream().anyMatch(allowed -> allowed.name().equals(country)),
                "Client IP is not in an allowed country."));
  }

  private static Verdict within(boolean allowed, String otherwise) {
    return allowed ? Verdict.of(true) : Verdict.of(false, otherwise);
  }

  /** What speaks against the visitor's having come here from where they were. */
  private List<String> journeys(GeoIpPolicy policy, Location here, PolicyRequest request) {
    UserId user = request.subject().id();
    City city = here.city();
    Optional<Position> position = city == null ? Optional.empty() : city.position();
    if (!policy.asksForHistory() || user == null || position.isEmpty()) {
      return List.of();
    }
    return latest(user, policy.historyLoginCount(), request).stream()
        .flatMap(login ->
            policy
                .objectionsTo(
                    login.position().kilometersTo(position.get()),
                    Duration.between(login.at(), request.now()))
                .stream())
        .distinct()
        .toList();
  }

  private List<LoginPlace> latest(UserId user, int count, PolicyRequest request) {
    return request.memo().once(new LoginsOf(user, count), () -> places.listLatest(user, count));
  }
}
