package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

abstract class DevicesContract {

  final Storage storage;
  final Devices devices;
  final UserId user;
  final StageId stage;

  DevicesContract(Storage storage) {
    this.storage = storage;
    this.devices = storage.devices();
    this.user = Fixtures.addedUser(storage);
    this.stage = addedStage(storage);
  }

  private static StageId addedStage(Storage storage) {
    Stage added = Stage.named(unique("setup"), StageConfig.redirectTo("/"));
    storage.stages().add(added);
    return added.id();
  }

  Registration registration(UserId owner) {
    return Registration.pending(devices.nextId(), owner, "Mine", NOW);
  }

  Registration registration() {
    return registration(user);
  }

  SmsDevice phone(String number) {
    return SampleDevices.sms(registration(), stage, number);
  }

  EmailDevice mailbox(UserId owner, String email) {
    return SampleDevices.email(registration(owner), stage, email);
  }

  /** One of each class. */
  List<Device> oneOfEach() {
    return List.of(
        SampleDevices.totp(registration()),
        SampleDevices.codes(registration(), "alpha", "beta"),
        phone(unique("+49")),
        mailbox(user, unique("ada") + "@example.org"),
        SampleDevices.duo(registration(), stage, unique("DU")),
        SampleDevices.passkey(registration(), unique("credential")));
  }

  @Test
  void keepsDevicesOfAllClassesAsTheyAre() {
    List<Device> all = oneOfEach();

    assertThat(all).allMatch(devices::add);

    assertThat(devices.list(user)).isEqualTo(all);
    assertThat(all).allSatisfy(device -> assertThat(devices.find(device.id())).contains(device));
  }

  @Test
  void givesNumbersOnce() {
    assertThat(devices.nextId().value()).isLessThan(devices.nextId().value());
  }

  @Test
  void findsNothingOfOthers() {
    Device device = SampleDevices.totp(registration());
    devices.add(device);

    assertThat(devices.list(new UserId(user.value() + 1_000_000))).isEmpty();
    assertThat(devices.find(devices.nextId())).isEmpty();
  }

  private List<Device> holdingBeside(String credentialId) {
    return storage.unitOfWork().perform(() -> devices.holdBeside(credentialId));
  }

  @Test
  void holdsThoseOfWhoeverHasAPasskey() {
    String id = unique("credential");
    WebAuthnDevice key = SampleDevices.passkey(registration(), id);
    devices.add(key);

    Device app = SampleDevices.totp(registration());
    devices.add(app);

    assertThat(holdingBeside(id)).containsExactly(key, app);
    assertThat(holdingBeside("other")).isEmpty();
  }

  @Test
  void keepsWhatHasBecomeOfADevice() {
    CodeDevice codes = SampleDevices.codes(registration(), "alpha", "beta");
    devices.add(codes);

    CodeDevice used = codes.verify("alpha", NOW.plusSeconds(1), 1).changed();
    devices.update(used.confirmedAt(NOW.plusSeconds(2)));

    assertThat(devices.find(codes.id())).contains(used.confirmedAt(NOW.plusSeconds(2)));
  }

  @Test
  void keepsFailuresAndForgetsSentCodes() {
    SmsDevice phone = phone(unique("+49"));
    devices.add(phone);

    CodeDevice failed = phone.verify("wrong", NOW, 1).changed();
    devices.update(failed);
    assertThat(devices.find(phone.id())).contains(failed);

    CodeDevice used = failed.verify("123456", NOW.plusSeconds(2), 1).changed();
    devices.update(used);
    assertThat(devices.find(phone.id())).contains(used);
    assertThat(used.throttle()).isEqualTo(Throttle.NONE);
  }

  @Test
  void leavesTheNameToWhoRenames() {
    Device device = SampleDevices.totp(registration());
    devices.add(device);

    devices.rename(device.id(), "Telephone", NOW.plusSeconds(1));
    devices.update(device.usedAt(NOW.plusSeconds(2)));

    assertThat(devices.find(device.id()).orElseThrow().registration())
        .isEqualTo(device.registration().named("Telephone", NOW).usedAt(NOW.plusSeconds(2)));
  }

  @Test
  void registersNothingTwiceThatIsTheSame() {
    String number = unique("+49");
    String credential = unique("credential");
    devices.add(phone(number));
    devices.add(SampleDevices.passkey(registration(), credential));
    SmsDevice hashed = phone(number);
    hashed = hashed.with(hashed.number().hashed());
    Device same = SampleDevices.passkey(registration(), credential);

    assertThat(devices.isTaken(hashed)).isTrue();
    assertThat(devices.add(hashed)).isFalse();
    assertThat(devices.isTaken(same)).isTrue();
    assertThat(devices.add(same)).isFalse();
    assertThat(devices.list(user)).hasSize(2);
  }

  @Test
  void registersAnAddressOnceOnAStageAndOnceForAPerson() {
    String email = unique("ada") + "@example.org";
    devices.add(mailbox(user, email));
    EmailDevice ofAnother = mailbox(Fixtures.addedUser(storage), email.toUpperCase(Locale.ROOT));
    EmailDevice elsewhere = SampleDevices.email(registration(), addedStage(storage), email);

    assertThat(devices.isTaken(ofAnother)).isTrue();
    assertThat(devices.add(ofAnother)).isFalse();
    assertThat(devices.isTaken(elsewhere)).isTrue();
    assertThat(devices.add(elsewhere)).isFalse();
  }

  @Test
  void registersAnyNumberOfAppsAndCodes() {
    assertThat(devices.add(SampleDevices.totp(registration()))).isTrue();
    assertThat(devices.isTaken(SampleDevices.totp(registration()))).isFalse();
    assertThat(devices.add(SampleDevices.totp(registration()))).isTrue();
    assertThat(devices.add(SampleDevices.codes(registration()))).isTrue();
  }

  @Test
  void removesADevice() {
    Device device = SampleDevices.totp(registration());
    devices.add(device);

    assertThat(devices.remove(device.id())).isTrue();
    assertThat(devices.remove(device.id())).isFalse();
    assertThat(devices.list(user)).isEmpty();
  }

  @Test
  void holdsWhatThereIs() {
    Device device = SampleDevices.totp(registration());
    devices.add(device);

    List<Device> held = storage.unitOfWork().perform(() -> devices.hold(user));

    assertThat(held).containsExactly(device);
  }

  @Test
  void undoesWhatAFailedUnitDid() {
    CodeDevice codes = SampleDevices.codes(registration(), "alpha");
    devices.add(codes);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  devices.hold(user);
                  devices.update(codes.verify("alpha", NOW, 1).changed());
                  throw new IllegalStateException("undone");
                }));

    assertThat(devices.find(codes.id())).contains(codes);
  }
}
