package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.device.DeviceClass;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How devices of one class are shown and written.
 *
 * @param deviceClass which class
 * @param attributes what can be written
 * @param named makes that
 * @param shown what is shown
 * @param view makes that
 * @param seen what a caller may see of it
 * @param confirmedOnly whether people see their own only once they are confirmed
 */
record DeviceKind<A extends Named, V>(
    DeviceClass deviceClass,
    Shape<A> attributes,
    Function<String, A> named,
    Shape<V> shown,
    Function<DeviceRow, V> view,
    BiFunction<Caller, V, V> seen,
    boolean confirmedOnly) {

  /** All of them, as the wire orders them. */
  static List<DeviceKind<?, ?>> all() {
    return List.of(
        of(DeviceClass.DUO, PlainDeviceView.class, PlainDeviceView::of),
        of(DeviceClass.EMAIL, EmailDeviceView.class, EmailDeviceView::of),
        of(DeviceClass.SMS, SmsDeviceView.class, SmsDeviceView::of),
        new DeviceKind<DeviceAttributes, StaticDeviceView>(
            DeviceClass.STATIC,
            Shape.of(DeviceAttributes.class),
            DeviceAttributes::new,
            Shape.of(StaticDeviceView.class),
            StaticDeviceView::of,
            (caller, codes) -> codes.seenBy(caller),
            true),
        of(DeviceClass.TOTP, PlainDeviceView.class, PlainDeviceView::of).onceConfirmed(),
        new DeviceKind<WebAuthnAttributes, WebAuthnDeviceView>(
            DeviceClass.WEBAUTHN,
            Shape.of(WebAuthnAttributes.class),
            WebAuthnAttributes::new,
            Shape.of(WebAuthnDeviceView.class),
            WebAuthnDeviceView::of,
            (_, key) -> key,
            false));
  }

  private static <V> DeviceKind<DeviceAttributes, V> of(
      DeviceClass deviceClass, Class<V> shown, Function<DeviceRow, V> view) {
    return new DeviceKind<>(
        deviceClass,
        Shape.of(DeviceAttributes.class),
        DeviceAttributes::new,
        Shape.of(shown),
        view,
        (_, device) -> device,
        false);
  }

  private DeviceKind<A, V> onceConfirmed() {
    return new DeviceKind<>(deviceClass, attributes, named, shown, view, seen, true);
  }
}
