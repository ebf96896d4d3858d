package dev.sluice.application.device;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints, of which there are none: no kind of stage registers any. Clients that list them find
 * an empty list where they expect one.
 */
final class EndpointDeviceResource
    implements Resource<EndpointDeviceAttributes, EndpointDeviceView> {

  private static final ModelName MODEL =
      ModelName.of("authentik_stages_authenticator_endpoint_gdtc.endpointdevice");

  private final Profile<EndpointDeviceAttributes, EndpointDeviceView> profile;

  private EndpointDeviceResource(Profile<EndpointDeviceAttributes, EndpointDeviceView> profile) {
    this.profile = profile;
  }

  /** People's own. */
  static EndpointDeviceResource own() {
    return new EndpointDeviceResource(
        profile("authenticators/endpoint")
            .only(Operation.LIST, Operation.RETRIEVE, Operation.USED_BY)
            .ownedByPeople());
  }

  /** Everybody's, for superusers. */
  static EndpointDeviceResource everybodys() {
    return new EndpointDeviceResource(
        profile("authenticators/admin/endpoint")
            .only(
                Operation.LIST,
                Operation.CREATE,
                Operation.RETRIEVE,
                Operation.UPDATE,
                Operation.DESTROY)
            .readBySuperusers()
            .named(new ModelName("authenticators_admin", MODEL.model())));
  }

  private static Profile<EndpointDeviceAttributes, EndpointDeviceView> profile(String path) {
    return Profile.of(
        MODEL,
        new Profile.Address(path, "uuid", "GoogleEndpointDevice"),
        Shape.of(EndpointDeviceAttributes.class),
        Shape.of(EndpointDeviceView.class),
        "name");
  }

  @Override
  public Profile<EndpointDeviceAttributes, EndpointDeviceView> profile() {
    return profile;
  }

  @Override
  public Page<EndpointDeviceView> list(ListQuery query) {
    return new Page<>(List.of(), 0);
  }

  @Override
  public Optional<Stored<EndpointDeviceAttributes, EndpointDeviceView>> find(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<Stored<EndpointDeviceAttributes, EndpointDeviceView>> find(ObjectKey key) {
    return Optional.empty();
  }

  @Override
  public ObjectKey add(EndpointDeviceAttributes attributes, @Nullable String pk, Author author) {
    throw new FlowFault.Invalid(
        List.of(Problem.invalid("Endpoints register themselves, and none can yet.")));
  }

  @Override
  public void update(
      Stored<EndpointDeviceAttributes, EndpointDeviceView> before,
      EndpointDeviceAttributes attributes,
      Author author) {
    throw gone();
  }

  @Override
  public void remove(Stored<EndpointDeviceAttributes, EndpointDeviceView> stored, Author author) {
    throw gone();
  }

  private static FlowFault gone() {
    return new FlowFault.NotFound(MODEL.text());
  }
}
