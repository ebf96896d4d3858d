package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqDevicesIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final UserId user;

  JooqDevicesIT(DataSource source) {
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

  /** To hold them, to write, and the commit: as many as with a guarded update. */
  @Test
  void verifiesInThreeExchanges() {
    added(SampleDevices.codes(registration(), "alpha"));

    Count count =
        counting.during(() ->
            ports
                .unitOfWork()
                .perform(() -> {
                  var held = (CodeDevice) ports.devices().hold(user).getFirst();
                  ports.devices().update(held.verify("alpha", NOW, 1).changed());
                  return true;
                }));

    assertThat(count).isEqualTo(new Count(2, 1));
  }

  @Test
  void namesTheClassesThatSomebodyCanUse() {
    Stage phones = Stage.named(UUID.randomUUID().toString(), StageConfig.redirectTo("/"));
    ports.stages().add(phones);
    added(SampleDevices.totp(registration().confirmedAt(NOW)));
    added(SampleDevices.codes(registration(), "alpha"));
    var checksum = new PhoneNumber("+491511").hashed().text();
    added(SampleDevices.sms(registration().confirmedAt(NOW), phones.id(), checksum));
    assertThat(ports.userAuthenticators().listConfirmed(user)).containsExactly("totp");

    added(SampleDevices.sms(registration().confirmedAt(NOW), phones.id(), "+491512"));

    assertThat(ports.userAuthenticators().listConfirmed(user))
        .containsExactlyInAnyOrder("totp", "sms");
  }

  @Test
  void keepsNoSecretInTheClear() {
    Device app = added(SampleDevices.totp(registration()));
    Device codes = added(SampleDevices.codes(registration(), "alpha-secret"));

    var rows =
        ports
            .database()
            .current()
            .selectFrom(DEVICE)
            .where(DEVICE.ID.in(app.id().value(), codes.id().value()))
            .fetch();

    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row.getFacts().data() + new String(row.getSecrets(), StandardCharsets.UTF_8))
                .doesNotContain("alpha-secret", SampleDevices.KEY.value()));
  }

  @Test
  void noticesSecretsOfAnotherRow() {
    Device app = added(SampleDevices.totp(registration()));
    Device other = added(SampleDevices.totp(registration()));
    var database = ports.database().current();

    database.execute(
        "update device set secrets = (select secrets from device where id = ?) where id = ?",
        other.id().value(),
        app.id().value());

    assertThatIllegalStateException().isThrownBy(() -> ports.devices().find(app.id()));
  }
}
