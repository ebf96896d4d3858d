package dev.sluice.application.stage;

import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.webauthn.DeviceTypeView;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which types of authenticators will do. */
final class PasskeyTypes {

  private static final String USUAL_NAME = "WebAuthn Device";

  private final DeviceTypes types;

  PasskeyTypes(DeviceTypes types) {
    this.types = types;
  }

  /** Whether a new passkey may be of a type; whoever allows unknown types allows all of those. */
  boolean allowsNew(UUID type, List<UUID> allowed) {
    return allowed.isEmpty()
        || allowed.contains(type)
        || (allowed.contains(DeviceType.UNKNOWN) && types.find(type).isEmpty());
  }

  /** Whether a passkey that is there may be of a type: what is not known, nobody has ruled out. */
  boolean allows(UUID type, List<UUID> allowed) {
    return allowed.isEmpty() || allowed.contains(type) || types.find(type).isEmpty();
  }

  /** What a new passkey of a type is called. */
  String nameOf(UUID type) {
    return type.equals(DeviceType.UNKNOWN)
        ? USUAL_NAME
        : types.find(type).map(DeviceType::description).orElse(USUAL_NAME);
  }

  /** The types as they are shown, without those that are gone. */
  List<DeviceTypeView> shown(List<UUID> some) {
    return known(some).map(DeviceTypeView::of).toList();
  }

  /** What is wrong with a list of types. */
  List<Problem> problems(String field, List<UUID> some) {
    Set<UUID> known = known(some).map(DeviceType::aaguid).collect(Collectors.toSet());
    return some.stream()
        .filter(type -> !known.contains(type))
        .map(type ->
            new Problem(
                field, "does_not_exist", "Invalid pk \"" + type + "\" - object does not exist."))
        .toList();
  }

  /** All at once, for lists of stages show many of them. */
  private Stream<DeviceType> known(List<UUID> some) {
    return some.isEmpty()
        ? Stream.empty()
        : types.list().stream().filter(type -> some.contains(type.aaguid()));
  }
}
