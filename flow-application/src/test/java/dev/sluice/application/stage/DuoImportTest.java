package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.rbac.Office;
import dev.sluice.application.stage.ImportDuoDevices.Imported;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuoImportTest {

  private static final String PK = StageId.named("duo").value().toString();
  private static final String UNKNOWN_PK = StageId.named("other").value().toString();

  private final Office office = new Office();
  private final InMemoryPorts ports = office.ports();
  private final UserId ada = office.user("ada");
  private final Caller trusted =
      office.holderOf(
          "authentik_stages_authenticator_duo.add_duodevice",
          "authentik_core.view_user",
          "authentik_stages_authenticator_duo.view_authenticatorduostage");
  private final DuoStages stages = new DuoStages(ports.stages(), office.authorize());
  private final DuoImports imports =
      new DuoImports(ports.devices(), ports.users(), ports.events(), new MutableClock());
  private final ImportDuoDevice one = new ImportDuoDeviceService(stages, imports);
  private final ImportDuoDevices all =
      new ImportDuoDevicesService(stages, imports, ports.duo(), ports.unitOfWork());

  @BeforeEach
  void storeTheStage() {
    store("DA1", new Secret("adm1n"));
  }

  private void store(String key, Secret secret) {
    ports.stages().remove(StageId.named("duo"));
    ports
        .stages()
        .add(
            Stage.named(
                "duo",
                new AuthenticatorDuoStage(
                    null, "", "DI1", new Secret("s3cret"), "api-1.duo.example", key, secret)));
  }

  private void add(Caller caller, String pk, String duoUser, String username) {
    var sent =
        new Value.Fields(Map.of("duo_user_id", Value.of(duoUser), "username", Value.of(username)));
    one.add(caller, pk, sent, Client.UNKNOWN);
  }

  private List<Problem> refused(String duoUser, String username) {
    try {
      add(trusted, PK, duoUser, username);
      return List.of();
    } catch (FlowFault.Invalid invalid) {
      return invalid.problems();
    }
  }

  private List<Device> devices() {
    return ports.devices().list(ada);
  }

  @Test
  void addsSomebodyByHand() {
    add(trusted, PK, "DU1", "ada");

    assertThat(devices())
        .singleElement()
        .satisfies(device -> assertThat(device.confirmed()).isTrue());
    assertThat(ports.events().actions()).containsExactly("model_created");
  }

  @Test
  void addsNobodyTwiceAndNobodyWhoIsNotThere() {
    add(trusted, PK, "DU1", "ada");

    assertThat(refused("DU1", "ada")).extracting(Problem::field).containsExactly("duo_user_id");
    assertThat(refused("DU2", "nobody")).extracting(Problem::field).containsExactly("username");
    assertThat(refused("", "")).extracting(Problem::code).containsExactly("blank", "blank");
    assertThat(devices()).hasSize(1);
  }

  @Test
  void asksForPermissions() {
    Caller viewer = office.holderOf("authentik_core.view_user");

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> add(viewer, PK, "DU1", "ada"));
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> all.addAll(viewer, PK, Client.UNKNOWN));
  }

  @Test
  void findsNoOtherStage() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> add(trusted, UNKNOWN_PK, "DU1", "ada"));
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> all.addAll(trusted, "no key", Client.UNKNOWN));
  }

  @Test
  void addsEverybodyWhoIsKnownHereAndNotThereYet() {
    UserId bob = office.user("bob");
    add(trusted, PK, "DU-bob", "bob");
    ports.duo().know("DU-ada", "ada");
    ports.duo().know("DU-bob", "bob");
    ports.duo().know("DU-eve", "eve");

    assertThat(all.addAll(trusted, PK, Client.UNKNOWN)).isEqualTo(new Imported(1, ""));
    assertThat(devices()).hasSize(1);
    assertThat(ports.devices().list(bob)).hasSize(1);
  }

  @Test
  void wantsKeysOfTheAdminApi() {
    store("", Secret.NONE);

    assertThat(all.addAll(trusted, PK, Client.UNKNOWN))
        .isEqualTo(new Imported(0, "The stage has no keys of the Admin API."));
  }

  @Test
  void saysNoMoreThanThatDuoFailed() {
    ports.duo().fail();

    assertThat(all.addAll(trusted, PK, Client.UNKNOWN))
        .isEqualTo(new Imported(0, "Duo could not be asked."));
  }
}
