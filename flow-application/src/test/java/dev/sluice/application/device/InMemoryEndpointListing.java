package dev.sluice.application.device;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.InMemoryEndpointDevices;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;

/** Endpoints as rows, all at once; asked about nothing but whose they are. */
record InMemoryEndpointListing(InMemoryEndpointDevices endpoints)
    implements Listing<EndpointDevice> {

  @Override
  public Page<EndpointDevice> list(ListQuery query) {
    List<EndpointDevice> rows =
        endpoints.list().stream()
            .filter(endpoint -> isVisible(endpoint, query.visibility()))
            .filter(endpoint ->
                query.criteria().stream().allMatch(criterion -> isOf(endpoint, criterion)))
            .toList();
    return new Page<>(rows, rows.size());
  }

  @Override
  public Optional<EndpointDevice> find(String key) {
    return endpoints.list().stream()
        .filter(endpoint -> endpoint.id().value().toString().equals(key))
        .findFirst();
  }

  @Override
  public Optional<EndpointDevice> find(ObjectKey key) {
    return find(key.pk());
  }

  private static boolean isVisible(EndpointDevice endpoint, Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everything() -> true;
      case Visibility.Nothing() -> false;
      case Visibility.Objects(var pks) -> pks.contains(endpoint.id().value().toString());
      case Visibility.OwnRows(var owner) -> endpoint.user().equals(owner);
    };
  }

  private static boolean isOf(EndpointDevice endpoint, Criterion criterion) {
    return criterion.value().equals(Value.of(endpoint.user().value()));
  }
}
