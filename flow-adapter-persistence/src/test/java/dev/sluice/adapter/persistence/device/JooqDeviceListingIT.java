package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.device.DeviceRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqDeviceListingIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final UserId user;

  JooqDeviceListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.user = ports.users().add(person(), null, List.of(), NOW);
  }

  private Registration registration() {
    return Registration.pending(ports.devices().nextId(), user, "Mine", NOW);
  }

  private <D extends Device> D added(D device) {
    ports.devices().add(device);
    return device;
  }

  private List<DeviceRow> list(Criterion... criteria) {
    var own =
        new ListQuery(
            List.of(criteria), List.of(), List.of(), new Visibility.OwnRows(user), 0, 100);
    return ports.deviceListing().list(own).rows();
  }

  @Test
  void showsWhoseItIsAndOfWhichType() {
    var type = new DeviceType(SampleDevices.AAGUID, "A key", null);
    ports.deviceTypes().replaceAll(List.of(type));
    Device key = added(SampleDevices.passkey(registration(), unique("credential")));
    Device app = added(SampleDevices.totp(registration().confirmedAt(NOW)));

    DeviceRow first = list(Criterion.is(DeviceRow.CLASS, Value.of("webauthn"))).getFirst();
    DeviceRow second = list(Criterion.is(DeviceRow.CONFIRMED, Value.of(true))).getFirst();

    assertThat(first.device()).isEqualTo(key);
    assertThat(first.type()).isEqualTo(type);
    assertThat(first.user().pk()).isEqualTo(user);
    assertThat(second.device()).isEqualTo(app);
    assertThat(second.type()).isNull();
    assertThat(ports.deviceListing().find(Long.toString(app.id().value()))).contains(second);
    assertThat(ports.deviceListing().find("none")).isEmpty();
  }

  @Test
  void asksTwiceWhateverThereIs() {
    added(SampleDevices.totp(registration()));

    assertThat(counting.during(() -> list()).statements()).isLessThanOrEqualTo(2);
  }

  @Test
  void knowsWhichClassesAreConfirmed() {
    added(SampleDevices.totp(registration()));
    added(SampleDevices.codes(registration().confirmedAt(NOW), "alpha"));

    assertThat(ports.userAuthenticators().listConfirmed(user)).containsExactly("static");
  }
}
