package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Devices go with whose they are, and with the stage that they cannot be used without. */
@ExtendWith(PostgresExtension.class)
class JooqDeviceUsesIT extends UsesFixture {

  private final Stage stage = added(Stage.named(unique("setup"), StageConfig.redirectTo("/")));
  private final UserId user = ports.users().add(person(), null, List.of(), NOW);
  private final UsedBy device = device();

  JooqDeviceUsesIT(DataSource source) {
    super(source);
  }

  private UsedBy device() {
    var registration = Registration.pending(ports.devices().nextId(), user, "Phone", NOW);
    SmsDevice phone = SampleDevices.sms(registration, stage.id(), "+49");
    ports.devices().add(phone);
    return used(
        "authentik_stages_authenticator_sms.smsdevice",
        phone.id().value(),
        "Phone",
        Action.CASCADE);
  }

  @Test
  void goWithTheirOwners() {
    ObjectKey owner = of("authentik_core.user", user.value());

    assertThat(uses.list(owner)).containsExactly(device);

    happens(owner, () -> ports.users().remove(user));
  }

  @Test
  void goWithTheirStages() {
    ObjectKey setup = of("authentik_stages_redirect.redirectstage", stage.id().value());

    assertThat(uses.list(setup)).containsExactly(device);

    happens(setup, () -> ports.stages().remove(stage.id()));
  }
}
