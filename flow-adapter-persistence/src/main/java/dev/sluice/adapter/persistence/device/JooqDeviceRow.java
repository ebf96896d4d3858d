package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;

import dev.sluice.adapter.persistence.crypto.SealedKeys;
import dev.sluice.adapter.persistence.device.DeviceFacts.DuoFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.EmailFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.SmsFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.TotpFacts;
import dev.sluice.adapter.persistence.device.DeviceFacts.WebAuthnFacts;
import dev.sluice.adapter.persistence.jooq.tables.records.DeviceRecord;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.device.PhoneNumber;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.SmsDevice;
import dev.sluice.domain.device.StaticDevice;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.device.Totp;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.webauthn.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Devices in rows. What is secret in one is sealed with its number, and opens in no other row. */
final class JooqDeviceRow {

  /** What makes a device. */
  static final List<Field<?>> FIELDS = Arrays.asList(DEVICE.fields());

  private final Json json;
  private final SealedKeys keys;

  JooqDeviceRow(Json json, Keyring keyring) {
    this.json = json;
    this.keys = new SealedKeys(keyring, "device");
  }

  DeviceRecord write(Device device) {
    DeviceDocument document = DeviceDocument.of(device);
    Registration registration = device.registration();
    StageId stage = document.stage();
    var row = new DeviceRecord();
    row.setId(device.id().value());
    row.setUserId(device.user().value());
    row.setDeviceClass(device.deviceClass().wireName());
    row.setName(device.name());
    row.setConfirmed(device.confirmed());
    row.setCreated(registration.created());
    row.setUpdated(registration.updated());
    row.setLastUsed(device.lastUsed());
    row.setStageId(stage == null ? null : stage.value());
    row.setIdentity(device.identity().orElse(null));
    row.setFailures(document.throttle().failures());
    row.setLastFailure(document.throttle().lastFailure());
    row.setAaguid(document.aaguid());
    row.setFacts(json.write(document.facts()));
    row.setSecrets(seal(device.id(), document.secrets()));
    return row;
  }

  private byte @Nullable [] seal(DeviceId id, @Nullable DeviceSecrets secrets) {
    return secrets == null ? null : keys.seal(number(id), json.write(secrets).data());
  }

  private static UUID number(DeviceId id) {
    return new UUID(0, id.value());
  }

  Device read(Record row) {
    return switch (DeviceClass.find(row.get(DEVICE.DEVICE_CLASS)).orElseThrow()) {
      case TOTP -> new TotpDevice(registration(row), throttle(row), totp(row));
      case STATIC ->
          new StaticDevice(registration(row), throttle(row), secrets(row).requireCodes());
      case SMS -> {
        var number = new PhoneNumber(facts(row, SmsFacts.class).phoneNumber());
        yield new SmsDevice(
            registration(row), throttle(row), stage(row), number, secrets(row).sentCode());
      }
      case EMAIL -> {
        String email = facts(row, EmailFacts.class).email();
        yield new EmailDevice(
            registration(row), throttle(row), stage(row), email, secrets(row).sentCode());
      }
      case DUO ->
          new DuoDevice(registration(row), stage(row), facts(row, DuoFacts.class).duoUser());
      case WEBAUTHN -> {
        WebAuthnFacts facts = facts(row, WebAuthnFacts.class);
        yield new WebAuthnDevice(registration(row), credential(row, facts), facts.signCount());
      }
    };
  }

  private static Registration registration(Record row) {
    return new Registration(
        new DeviceId(row.get(DEVICE.ID)),
        new UserId(row.get(DEVICE.USER_ID)),
        row.get(DEVICE.NAME),
        row.get(DEVICE.CONFIRMED),
        row.get(DEVICE.CREATED),
        row.get(DEVICE.UPDATED),
        row.get(DEVICE.LAST_USED));
  }

  private static Throttle throttle(Record row) {
    return new Throttle(row.get(DEVICE.FAILURES), row.get(DEVICE.LAST_FAILURE));
  }

  private static StageId stage(Record row) {
    return new StageId(row.get(DEVICE.STAGE_ID));
  }

  private Totp totp(Record row) {
    TotpFacts facts = facts(row, TotpFacts.class);
    return new Totp(
        secrets(row).requireKey(),
        facts.digits(),
        facts.step(),
        facts.tolerance(),
        facts.drift(),
        facts.lastStep());
  }

  private static Credential credential(Record row, WebAuthnFacts facts) {
    return new Credential(
        facts.credentialId(),
        facts.publicKey(),
        facts.rpId(),
        row.get(DEVICE.AAGUID),
        facts.certificate(),
        facts.fingerprint(),
        Objects.requireNonNullElse(facts.provenance(), Provenance.UNCHECKED));
  }

  private <T extends DeviceFacts> T facts(Record row, Class<T> type) {
    return json.read(row.get(DEVICE.FACTS), type);
  }

  private DeviceSecrets secrets(Record row) {
    byte[] secrets = row.get(DEVICE.SECRETS);
    if (secrets == null) {
      return new DeviceSecrets(null, null, null, null);
    }
    String opened = keys.open(number(new DeviceId(row.get(DEVICE.ID))), secrets);
    return json.read(JSONB.jsonb(opened), DeviceSecrets.class);
  }
}
