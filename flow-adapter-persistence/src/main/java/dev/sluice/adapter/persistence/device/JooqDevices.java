package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.EmailDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStep1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Devices on PostgreSQL. Whoever holds those of a person has locked their rows. */
public final class JooqDevices implements Devices {

  private static final Field<Long> NEXT = DSL.field("nextval('device_number')", SQLDataType.BIGINT);

  /** Everything that proving changes, to be sent with what else the step writes. */
  private static final PreparedSql UPDATE =
      PreparedSql.of(
          DSL.update(DEVICE)
              .set(
                  PreparedSql.places(
                      DEVICE.CONFIRMED,
                      DEVICE.UPDATED,
                      DEVICE.LAST_USED,
                      DEVICE.FAILURES,
                      DEVICE.LAST_FAILURE,
                      DEVICE.FACTS,
                      DEVICE.SECRETS))
              .where(DEVICE.ID.eq(PreparedSql.of(DEVICE.ID))));

  private final JooqDatabase database;
  private final JooqDeviceRow rows;

  public JooqDevices(JooqDatabase database, Json json, Keyring keyring) {
    this.database = database;
    this.rows = new JooqDeviceRow(json, keyring);
  }

  @Override
  public DeviceId nextId() {
    return new DeviceId(database.current().select(NEXT).fetchSingle().value1());
  }

  @Override
  public List<Device> list(UserId user) {
    // devices are added with a result, and changed while they are held
    return of(DEVICE.USER_ID.eq(user.value()), database.begun()).fetch(rows::read);
  }

  private static SelectSeekStep1<Record, Long> of(Condition owner, DSLContext on) {
    return on.select(JooqDeviceRow.FIELDS).from(DEVICE).where(owner).orderBy(DEVICE.ID);
  }

  @Override
  public Optional<Device> find(DeviceId id) {
    return database
        .current()
        .select(JooqDeviceRow.FIELDS)
        .from(DEVICE)
        .where(DEVICE.ID.eq(id.value()))
        .fetchOptional(rows::read);
  }

  @Override
  public boolean isTaken(Device device) {
    Condition alike =
        device
            .identity()
            .map(identity -> DEVICE.IDENTITY.eq(identity))
            .orElseGet(DSL::falseCondition);
    return database
        .current()
        .fetchExists(
            DEVICE,
            DEVICE
                .DEVICE_CLASS
                .eq(device.deviceClass().wireName())
                .and(alike.or(isSameMailbox(device))));
  }

  private static Condition isSameMailbox(Device device) {
    return device instanceof EmailDevice mailbox
        ? DEVICE
            .STAGE_ID
            .eq(mailbox.stage().value())
            .and(
                DSL.field("lower({0} ->> 'email')", String.class, DEVICE.FACTS)
                    .eq(DSL.lower(mailbox.email())))
        : DSL.falseCondition();
  }

  @Override
  public List<Device> hold(UserId user) {
    return hold(DEVICE.USER_ID.eq(user.value()));
  }

  @Override
  public List<Device> holdBeside(String credentialId) {
    var named = DEVICE.as("named");
    return hold(
        DEVICE.USER_ID.eq(
            DSL.select(named.USER_ID)
                .from(named)
                .where(named.DEVICE_CLASS.eq(DeviceClass.WEBAUTHN.wireName()))
                .and(named.IDENTITY.eq(credentialId))));
  }

  private List<Device> hold(Condition owner) {
    return of(owner, database.transaction()).forUpdate().fetch(rows::read);
  }

  @Override
  public boolean add(Device device) {
    return database
            .write()
            .insertInto(DEVICE)
            .set(rows.write(device))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public void update(Device device) {
    database.save(UPDATE, rows.write(device).intoMap());
  }

  @Override
  public void rename(DeviceId id, String name, Instant now) {
    database
        .write()
        .update(DEVICE)
        .set(DEVICE.NAME, name)
        .set(DEVICE.UPDATED, now)
        .where(DEVICE.ID.eq(id.value()))
        .execute();
  }

  @Override
  public boolean remove(DeviceId id) {
    return database.write().deleteFrom(DEVICE).where(DEVICE.ID.eq(id.value())).execute() == 1;
  }
}
