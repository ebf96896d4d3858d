package dev.sluice.application.stage;

import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.webauthn.DeviceTypeView;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.webauthn.Provenance;
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

  /** Whether a new passkey will do; whoever allows unknown types allows all of those. */
  boolean allowsNew(Credential made, List<UUID> allowed) {
    return allowed.isEmpty()
        || (allowed.contains(made.aaguid()) && isSure(made, allowed))
        || (allowed.contains(DeviceType.UNKNOWN) && types.find(made.aaguid()).isEmpty());
  }

  /** Whether a passkey that is there will do: what is not known, nobody has ruled out. */
  boolean allows(Credential kept, List<UUID> allowed) {
    return allowed.isEmpty()
        || (allowed.contains(kept.aaguid()) && isSure(kept, allowed))
        || types.find(kept.aaguid()).isEmpty();
  }

  /** A type that is only claimed is good enough for whoever allows what nobody knows. */
  private static boolean isSure(Credential one, List<UUID> allowed) {
    return one.provenance() != Provenance.CLAIMED || allowed.contains(DeviceType.UNKNOWN);
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
