package dev.sluice.application.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.device.StaticDeviceView.StaticDeviceTokenView;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.ProofAge;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Resources;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceResourceTest {

  private static final UserId ADA = SampleDevices.ADA;
  private static final ListQuery EVERYTHING = ListQuery.visible(new Visibility.Everything());

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final DeviceWrites writes =
      new DeviceWrites(
          ports.devices(),
          new LastFactor(ports.devices(), new ProofAge(Duration.ofMinutes(5)), clock),
          ports.events(),
          clock);
  private final InMemoryDeviceListing listing =
      new InMemoryDeviceListing(ports.devices(), List.of(ADA));
  private final DeviceResources family =
      new DeviceResources(
          listing,
          writes,
          new InMemoryEndpointListing(ports.endpoints()),
          new EndpointWrites(ports.endpoints(), new PrimaryKeys(UUID::randomUUID), clock));
  private final Resources resources = new Resources(List.of(family));

  private static Subject subject(long id) {
    return new Subject(new UserId(id), "user" + id, "", "", true, false, Set.of());
  }

  private static Author author() {
    return new Author(subject(ADA.value()), Grants.NONE, Client.UNKNOWN, null);
  }

  private Resource<?, ?> own(DeviceClass deviceClass) {
    return resources.get(ModelName.of(deviceClass.model()));
  }

  private Resource<?, ?> admin(DeviceClass deviceClass) {
    String model = ModelName.of(deviceClass.model()).model();
    return resources.get(new ModelName("authenticators_admin", model));
  }

  private TotpDevice unconfirmed(long id) {
    Registration pending = Registration.pending(new DeviceId(id), ADA, "App", SampleDevices.NOW);
    return ports.devices().holding(SampleDevices.totp(pending));
  }

  private StaticDevice codes() {
    return ports
        .devices()
        .holding(SampleDevices.codes(SampleDevices.registration(2, ADA), "alpha", "beta"));
  }

  @Test
  void isThereOnceForEachClassAndDoor() {
    assertThat(family.resources())
        .extracting(resource -> resource.profile().address().path())
        .contains("authenticators/totp", "authenticators/admin/totp", "authenticators/endpoint")
        .hasSize(2 * DeviceClass.values().length + 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void hidesUnconfirmedAppsFromTheirOwners() {
    Device device = unconfirmed(1);
    String key = Long.toString(device.id().value());

    assertThat(own(DeviceClass.TOTP).list(EVERYTHING).rows()).isEmpty();
    assertThat(own(DeviceClass.TOTP).find(key)).isEmpty();
    assertThat(admin(DeviceClass.TOTP).list(EVERYTHING).rows()).hasSize(1);
    assertThat(admin(DeviceClass.TOTP).find(key)).isPresent();
  }

  @Test
  void showsDevicesOfItsClassOnly() {
    codes();

    assertThat(admin(DeviceClass.TOTP).list(EVERYTHING).rows()).isEmpty();
    assertThat(admin(DeviceClass.TOTP).find("2")).isEmpty();
    assertThat(admin(DeviceClass.STATIC).find("2")).isPresent();
  }

  @Test
  void belongsToItsOwnerBehindOneDoorOnly() {
    codes();

    assertThat(own(DeviceClass.STATIC).find("2").orElseThrow().owner()).isEqualTo(ADA);
    assertThat(admin(DeviceClass.STATIC).find("2").orElseThrow().owner()).isNull();
  }

  private List<StaticDeviceTokenView> seenBy(Caller caller) {
    codes();
    return seen(own(DeviceClass.STATIC), caller).tokenSet();
  }

  private static <A, V> StaticDeviceView seen(Resource<A, V> resource, Caller caller) {
    V shown = resource.find("2").orElseThrow().shown();
    return (StaticDeviceView) resource.seenBy(caller, shown);
  }

  @Test
  void showsCodesToTheirOwner() {
    assertThat(seenBy(new Caller(subject(ADA.value()), null)))
        .containsExactly(new StaticDeviceTokenView("alpha"), new StaticDeviceTokenView("beta"));
  }

  @Test
  void showsOthersHowManyCodesThereAre() {
    assertThat(seenBy(new Caller(subject(99), null)))
        .containsExactly(
            new StaticDeviceTokenView("**********"), new StaticDeviceTokenView("**********"));
  }

  @Test
  void showsNoCodesToWhoActsAsTheirOwner() {
    Instant now = clock.instant();
    Session acting =
        Session.anonymous(new SessionId(new UUID(0, 1)), now)
            .loggedIn(subject(99), Evidence.NONE, null, now)
            .actingAs(subject(ADA.value()));

    assertThat(seenBy(new Caller(subject(ADA.value()), acting)))
        .extracting(StaticDeviceTokenView::token)
        .containsOnly("**********");
  }

  @Test
  void isRenamed() {
    codes();

    rename(own(DeviceClass.STATIC), "Drawer");

    assertThat(ports.devices().find(new DeviceId(2))).map(Device::name).contains("Drawer");
  }

  private static <A, V> void rename(Resource<A, V> resource, String name) {
    Stored<A, V> stored = resource.find("2").orElseThrow();
    resource.update(stored, named(resource, name), author());
  }

  @Test
  void tellsApartWhenRecoveryCodesGo() {
    codes();
    ports.devices().holding(SampleDevices.totp(SampleDevices.registration(3, ADA)));

    remove(admin(DeviceClass.TOTP), "3");
    assertThat(ports.events().list()).isEmpty();

    remove(own(DeviceClass.STATIC), "2");
    assertThat(ports.devices().list(ADA)).isEmpty();
    assertThat(ports.events().list())
        .singleElement()
        .isInstanceOf(AuditEvent.RecoveryCodesDisabled.class)
        .extracting(AuditEvent::action)
        .isEqualTo("custom_static_authenticator_disable");
  }

  private static <A, V> void remove(Resource<A, V> resource, String key) {
    resource.remove(resource.find(key).orElseThrow(), author());
  }

  @Test
  void isNeverMadeByAdministrators() {
    for (DeviceClass deviceClass : DeviceClass.values()) {
      assertThat(admin(deviceClass).profile().operations()).contains(Operation.CREATE);
      assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(() -> add(admin(deviceClass)));
    }
  }

  private static <A, V> void add(Resource<A, V> resource) {
    resource.add(named(resource, "Mine"), null, author());
  }

  private static <A, V> A named(Resource<A, V> resource, String name) {
    return resource
        .profile()
        .attributes()
        .require(new Value.Fields(Map.of("name", Value.of(name))));
  }

  @Test
  void hasANameOfBoundedLength() {
    assertThat(new DeviceAttributes("x".repeat(64)).name()).hasSize(64);
    assertThat(new WebAuthnAttributes("x".repeat(200)).name()).hasSize(200);
    assertThatIllegalArgumentException().isThrownBy(() -> new DeviceAttributes("x".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new WebAuthnAttributes("x".repeat(201)));
  }
}
