package dev.sluice.application.webauthn;

import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;
import java.util.UUID;

/** The types of authenticators, which come with the program. */
final class DeviceTypeResource implements ReadOnly<DeviceTypeView> {

  private static final ModelName MODEL =
      ModelName.of("authentik_stages_authenticator_webauthn.webauthndevicetype");
  private static final Profile<NoAttributes, DeviceTypeView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address(
                  "stages/authenticator/webauthn_device_types", "aaguid", "WebAuthnDeviceType"),
              Shape.of(NoAttributes.class),
              Shape.of(DeviceTypeView.class),
              "aaguid",
              "description")
          .and(Filter.exact("icon", new FieldType.Text(false)))
          .only(Operation.LIST, Operation.RETRIEVE);

  private final DeviceTypes types;

  DeviceTypeResource(DeviceTypes types) {
    this.types = types;
  }

  @Override
  public Profile<NoAttributes, DeviceTypeView> profile() {
    return PROFILE;
  }

  @Override
  public Page<DeviceTypeView> list(ListQuery query) {
    return new DeviceTypeSelection(query).of(types.list());
  }

  @Override
  public Optional<Stored<NoAttributes, DeviceTypeView>> find(String key) {
    try {
      return types.find(UUID.fromString(key)).map(DeviceTypeView::of).map(this::stored);
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Stored<NoAttributes, DeviceTypeView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, DeviceTypeView> stored, Author author) {
    throw new IllegalStateException(MODEL + " cannot be removed");
  }

  private Stored<NoAttributes, DeviceTypeView> stored(DeviceTypeView type) {
    var key = new ObjectKey(MODEL, type.aaguid().toString());
    return Stored.of(key, type.description(), NoAttributes.NONE, type);
  }
}
