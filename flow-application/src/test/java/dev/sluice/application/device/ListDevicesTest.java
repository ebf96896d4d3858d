package dev.sluice.application.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListDevicesTest {

  private static final UserId ADA = SampleDevices.ADA;
  private static final UserId BOB = new UserId(8);
  private static final Permission VIEW_TOTP =
      ModelName.of(DeviceClass.TOTP.model()).permission(ModelAction.VIEW);
  private static final Permission VIEW_STATIC =
      ModelName.of(DeviceClass.STATIC.model()).permission(ModelAction.VIEW);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final InMemoryDeviceListing listing =
      new InMemoryDeviceListing(ports.devices(), List.of(ADA, BOB));
  private final InMemoryEndpointListing endpoints = new InMemoryEndpointListing(ports.endpoints());
  private Grants grants = Grants.NONE;

  @BeforeEach
  void registersSomeDevices() {
    SampleDevices.all().forEach(ports.devices()::holding);
    ports.devices().holding(SampleDevices.totp(SampleDevices.registration(11, BOB)));
    ports
        .devices()
        .holding(
            SampleDevices.codes(
                Registration.pending(new DeviceId(12), BOB, "Codes", SampleDevices.NOW), "x"));
  }

  private static Caller caller(UserId user) {
    return new Caller(new Subject(user, "somebody", "", "", true, false, Set.of()), null);
  }

  private Authorize authorize() {
    return new Authorize() {
      @Override
      public Authority authorize(Caller caller) {
        return caller.isAuthenticated()
            ? new Authority(caller.user().id(), grants)
            : Authority.NOBODY;
      }

      @Override
      public Authority authorize(Caller caller, Set<ModelName> objectsOf) {
        return authorize(caller);
      }
    };
  }

  private List<String> own(UserId user) {
    return new ListOwnDevicesService(listing, endpoints)
        .list(caller(user)).stream().map(DeviceView::pk).toList();
  }

  private List<String> ofUsers(String... user) {
    Map<String, List<String>> parameters =
        user.length == 0 ? Map.of() : Map.of("user", List.of(user));
    return new ListDevicesOfUsersService(listing, endpoints, authorize())
            .list(caller(ADA), new ListObjects.Request(parameters, "", "", 0, Integer.MAX_VALUE))
            .stream()
            .map(DeviceView::pk)
            .toList();
  }

  @Test
  void showsPeopleTheirOwnConfirmedDevices() {
    assertThat(own(ADA)).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(own(BOB)).containsExactly("11");
    assertThat(own(new UserId(9))).isEmpty();
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> new ListOwnDevicesService(listing, endpoints).list(Caller.STRANGER));
  }

  @Test
  void describesADevice() {
    DeviceView app = new ListOwnDevicesService(listing, endpoints).list(caller(BOB)).getFirst();

    assertThat(app)
        .isEqualTo(
            new DeviceView(
                "TOTP Device",
                "TOTP Devices",
                "authentik_stages_authenticator_totp.totpdevice",
                "11",
                "Device 11",
                "authentik_stages_authenticator_totp.TOTPDevice",
                true,
                SampleDevices.NOW,
                SampleDevices.NOW,
                null,
                null,
                null));
  }

  @Test
  void showsEndpointsToo() {
    var laptop = new EndpointDeviceId(new UUID(0, 9));
    ports
        .endpoints()
        .add(new EndpointDevice(laptop, BOB, "Laptop", SampleDevices.NOW, SampleDevices.NOW));

    assertThat(own(BOB)).containsExactly("11", laptop.value().toString());
    assertThat(own(ADA)).hasSize(6);
    assertThat(ofUsers()).isEmpty();

    grants = Grants.ALL;
    assertThat(ofUsers("8")).contains(laptop.value().toString());
    assertThat(ofUsers("7")).hasSize(6);
  }

  @Test
  void showsThoseWithoutPermissionsNothing() {
    assertThat(ofUsers()).isEmpty();
  }

  @Test
  void showsAdministratorsEverythingUnconfirmedOnesToo() {
    grants = Grants.ALL;

    assertThat(ofUsers()).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "11", "12");
    assertThat(ofUsers("8")).containsExactlyInAnyOrder("11", "12");
    assertThat(ofUsers("99")).isEmpty();
  }

  @Test
  void asksForEachClassWhatMayBeSeen() {
    grants = new Grants(false, Set.of(VIEW_TOTP), Map.of(VIEW_STATIC, Set.of("12")));

    assertThat(ofUsers()).containsExactlyInAnyOrder("1", "11", "12");
    assertThat(ofUsers("8")).containsExactlyInAnyOrder("11", "12");
  }

  @Test
  void refusesWhatIsNoUser() {
    assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(() -> ofUsers("ada"));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() ->
            new ListDevicesOfUsersService(listing, endpoints, authorize())
                .list(
                    Caller.STRANGER,
                    new ListObjects.Request(Map.of(), "", "", 0, Integer.MAX_VALUE)));
  }
}
