package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.DeviceChallenge;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device by which a run lets something be proven, as the run remembers it.
 *
 * @param type its class
 * @param uid its number as a text, or {@link #ANY}
 */
record OfferedDevice(DeviceClass type, String uid) {

  /** Any device that its owner has at hand. */
  static final String ANY = "-1";

  private static final String CLASS = "device_class";
  private static final String UID = "device_uid";

  /** Those of a run. */
  static List<OfferedDevice> in(StageVisit visit) {
    return visit.context().find(ContextKeys.DEVICE_CHALLENGES).map(Value.Items::items).stream()
        .flatMap(List::stream)
        .flatMap(item -> find(item).stream())
        .toList();
  }

  /** What a client has chosen; nothing if that is no device. */
  static Optional<OfferedDevice> find(Value chosen) {
    return chosen instanceof Value.Fields(Map<String, Value> fields)
            && fields.get(CLASS) instanceof Value.Text(String type)
            && fields.get(UID) instanceof Value.Scalar uid
        ? DeviceClass.find(type).map(known -> new OfferedDevice(known, uid.text()))
        : Optional.empty();
  }

  static Value.Items value(List<DeviceChallenge> challenges) {
    return new Value.Items(
        challenges.stream()
            .<Value>map(challenge ->
                new Value.Fields(
                    Map.of(
                        CLASS,
                        Value.of(challenge.deviceClass().wireName()),
                        UID,
                        Value.of(challenge.deviceUid()))))
            .toList());
  }

  boolean is(Device device) {
    return type == device.deviceClass() && uid.equals(Long.toString(device.id().value()));
  }
}
